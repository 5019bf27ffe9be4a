import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compileClosureWidgets } from './closure-build.ts';

const here = dirname(fileURLToPath(import.meta.url));
const project = resolve(here, '../..');
const cache = join(project, '.cache/replica');
const HOUR = 3_600_000;

/** Stands in the built documents where the server puts a nonce. */
export const NONCE = 'REPLICA_NONCE';

function filesIn(folder: string): string[] {
  const entries = readdirSync(join(here, folder), { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
}

function hashOfInputs(): string {
  const own = ['build.ts', 'closure-build.ts'].map((name) => join(here, name));
  const inputs = [
    ...filesIn('page'),
    ...filesIn('frame'),
    ...own,
    join(project, 'package-lock.json'),
  ];
  const hash = createHash('sha256');
  for (const file of inputs.toSorted()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Removes builds of earlier inputs; young ones may still be served, or be under way. */
function removeOldBuilds(): void {
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name);
    if (Date.now() - statSync(folder).mtimeMs > HOUR)
      rmSync(folder, { recursive: true, force: true });
  }
}

async function bundle(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: here,
    base: '/static/',
    logLevel: 'warn',
    html: { cspNonce: NONCE },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      // The preload helper would add link elements of its own.
      modulePreload: false,
      // Monaco is one large chunk by nature.
      chunkSizeWarningLimit: 8_000,
      rolldownOptions: {
        input: [join(here, 'page/index.html'), join(here, 'frame/outputframe.html')],
      },
    },
  });
}

/**
 * Builds what the replica serves and returns its folder; returns at once where the inputs have not
 * changed since. Safe to call from several processes at the same time.
 */
export async function buildReplica(): Promise<string> {
  const folder = join(cache, hashOfInputs());
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  removeOldBuilds();
  const unfinished = `${folder}.${process.pid}`;
  try {
    await bundle(unfinished);
    await compileClosureWidgets(join(unfinished, 'closure-widgets.js'));
    renameSync(unfinished, folder);
  } catch (error) {
    // Where another process was faster, its build is the same.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}
