import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { dockerfileOf } from './dockerfile.ts';
import integrity from './integrity.py?raw';
import { makeScratch, missing, runIn, type Ended } from './stage/scratch.ts';
import verify from './verify.py?raw';

vi.setConfig({ testTimeout: 300_000 });

const isMissing = (await missing()) ?? (process.platform === 'win32' ? 'no sh' : undefined);
const scratch = isMissing ? undefined : await makeScratch();

/** What the Dockerfile does before it gives up being root: the files it writes and what it runs. */
const [judged = ''] = dockerfileOf({ integrity, verify }).split('\n# What runs later');
const STEPS = [
  ...judged.matchAll(
    /^COPY <<'(?<end>\w+)' (?<path>\S+)\n(?<content>.*?\n)\k<end>$|^RUN (?<run>[^\n]+)$/gms,
  ),
].map(({ groups = {} }) => groups);
const RUNS = STEPS.flatMap(({ run }) => run ?? []);

/**
 * Takes the steps of the build in an environment instead of an image, from the one whose command
 * begins so; resolves to the command that failed, if any, and what was said last.
 */
async function build(requirements: string, from = '', env = {}): Promise<Ended & { at?: string }> {
  if (!scratch) throw new Error('no NumPy');
  writeFileSync(join(scratch.folder, 'requirements.txt'), requirements);
  const first = STEPS.findIndex(({ run }) => run?.startsWith(from));
  let ended: Ended = { code: null, said: '' };
  for (const [index, { path, content = '', run }] of STEPS.entries()) {
    if (path) writeFileSync(join(scratch.folder, path), content);
    if (!run || index < first) continue;
    ended = await runIn(scratch, 'sh', ['-c', run], env);
    if (ended.code !== 0) return { ...ended, at: run };
  }
  return ended;
}

async function locked(name: string): Promise<string> {
  if (!scratch) throw new Error('no NumPy');
  const words = ['-m', 'pip', 'install', '-q', '--dry-run', '--no-deps', '--ignore-installed'];
  const { said } = await runIn(scratch, scratch.python, [...words, '--report', '-', name]);
  const hash = /"sha256": "(\w{64})"/.exec(said)?.[1];
  if (!hash) throw new Error(said);
  return `${name} --hash=sha256:${hash}\n`;
}

test('the steps are found', () => {
  expect(RUNS).toEqual([
    expect.stringContaining('pip install --require-hashes --no-deps --only-binary :all:'),
    'python -m pip check',
    'python integrity.py',
    'python verify.py',
  ]);
});

test.skipIf(isMissing)('one NumPy builds; a mix fails, each kind at its step', async () => {
  if (!scratch) throw new Error('no NumPy');
  const { modules } = scratch;
  const numpy = (...path: string[]) => join(modules, 'numpy', ...path);

  const good = await locked('numpy==2.0.2');
  const built = await build(good);
  expect(built.said).toContain('passed  LAPACK');
  expect(built.at).toBeUndefined();

  const other = await build(good.replace('2.0.2', '2.3.5'));
  expect(other.at).toBe(RUNS[0]);
  expect(other.said).toMatch(/DO NOT MATCH THE HASHES/);
  const unlocked = await build('numpy==2.3.5\n');
  expect(unlocked.at).toBe(RUNS[0]);
  expect(unlocked.said).toContain('Hashes are required');

  const old = join(modules, 'old_science-1.0.dist-info');
  mkdirSync(old);
  writeFileSync(
    join(old, 'METADATA'),
    'Metadata-Version: 2.1\nName: old-science\nVersion: 1.0\nRequires-Dist: numpy<2\n',
  );
  writeFileSync(join(old, 'RECORD'), 'old_science-1.0.dist-info/METADATA,,\n');
  const unfit = await build(good, RUNS[1]);
  expect(unfit.at).toBe(RUNS[1]);
  expect(unfit.said).toMatch(/old-science 1\.0 .*numpy/);
  rmSync(old, { recursive: true });

  const broken = join(scratch.folder, 'broken', 'scipy');
  mkdirSync(broken, { recursive: true });
  const error = 'numpy.dtype size changed, may indicate binary incompatibility';
  writeFileSync(join(broken, '__init__.py'), `raise ValueError('${error}')\n`);
  const unverified = await build(good, RUNS[3], { PYTHONPATH: join(broken, '..') });
  expect(unverified.at).toBe(RUNS[3]);
  expect(unverified.said).toMatch(/failed {2}scipy .*\n +ValueError: numpy.dtype size changed/);

  appendFileSync(numpy('version.py'), '# touched\n');
  rmSync(numpy('fft', 'helper.py'));
  writeFileSync(numpy('fft', '_pocketfft_internal.so'), '');
  cpSync(join(modules, 'numpy-2.0.2.dist-info'), join(modules, 'numpy-1.26.4.dist-info'), {
    recursive: true,
  });
  const mixed = await build(good, RUNS[2]);
  expect(mixed.at).toBe(RUNS[2]);
  for (const line of [
    'numpy 2.0.2: numpy/version.py was changed',
    'numpy 2.0.2: numpy/fft/helper.py is missing',
    'numpy/fft/_pocketfft_internal.so belongs to nothing that is installed',
    'numpy is installed 2 times: ',
  ]) {
    expect(mixed.said).toContain(line);
  }
});
