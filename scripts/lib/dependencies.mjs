import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { CACHE, ROOT } from './places.mjs';
import { run } from './run.mjs';

const STAMP = join(ROOT, 'node_modules', '.installed-for');

const lockfileHash = () =>
  createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');

const isInstalled = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockfileHash();

/** Installs exactly what package-lock.json says, unless that was done. Rejects where npm fails. */
export async function ensureDependencies() {
  if (isInstalled()) return;
  await withLock(join(CACHE, 'dependencies.lock'), async () => {
    if (isInstalled()) return;
    console.log('Installing the packages of package-lock.json.');
    await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: ROOT });
    writeFileSync(STAMP, lockfileHash());
  });
}
