import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureKernel } from './kernel.mjs';
import { withLock } from './lock.mjs';
import { install } from './pip.mjs';
import { CACHE } from './places.mjs';
import { tell } from './steps.mjs';

/** What the guard cell is tried with, in every ordered pair; a Python takes those it has wheels for. */
const WANTED = [
  '1.23.5 1.24.4 1.26.0 1.26.4',
  '2.0.0 2.0.2 2.1.3 2.2.6 2.3.5 2.4.0 2.4.1 2.4.6',
].flatMap((line) => line.split(' '));

/** Compiled for NumPy 1, and in real conflict with any NumPy 2 beside it. */
const OLD_SCIPY = 'scipy-1.11.4';

const FOLDER = join(CACHE, 'numpy');
const MISSING = join(FOLDER, 'missing.json');
/** A version that pip does not find is not asked for again at once. */
const RETRY_MS = 10 * 60_000;
/** Unpacking keeps one core busy while the other downloads. */
const AT_ONCE = 2;

function knownMissing() {
  try {
    const { at, reasons } = JSON.parse(readFileSync(MISSING, 'utf8'));
    return Date.now() - at < RETRY_MS ? reasons : {};
  } catch {
    return {};
  }
}

const treeOf = (version) => join(FOLDER, version);

/** Versions of NumPy are named by their number alone. */
const requirement = (name) => (name === OLD_SCIPY ? name.replace('-', '==') : `numpy==${name}`);

async function add(python, version) {
  const unfinished = `${treeOf(version)}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  const { ok, reason } = await install(python, [
    '--no-deps',
    '--no-compile',
    '--only-binary=:all:',
    `--target=${unfinished}`,
    requirement(version),
  ]);
  if (ok) renameSync(unfinished, treeOf(version));
  return reason;
}

async function addMissing(python) {
  mkdirSync(FOLDER, { recursive: true });
  const reasons = knownMissing();
  const queue = [...WANTED, OLD_SCIPY].filter(
    (version) => !existsSync(treeOf(version)) && !reasons[version],
  );
  if (queue.length > 0) tell(`Unpacking ${queue.length} NumPy versions for the guard cell.`);
  const work = async () => {
    for (let version = queue.shift(); version; version = queue.shift()) {
      const reason = await add(python, version);
      if (reason) reasons[version] = reason;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  writeFileSync(MISSING, JSON.stringify({ at: Date.now(), reasons }));
}

/**
 * Unpacks, once, every NumPy that the guard cell is tried with. Resolves to `{ python, trees, scipy }`:
 * the kernel's Python, for each version the folder that holds it as pip's `--target` leaves it, and such
 * a folder with a SciPy compiled for NumPy 1, where there is one; or to `{ reason }`, in words, where this machine has no two of them.
 */
export async function ensureNumpyTrees() {
  const { python, reason } = await ensureKernel();
  if (reason) return { reason };
  await withLock(join(CACHE, 'numpy.lock'), () => addMissing(python));
  const found = WANTED.filter((version) => existsSync(treeOf(version)));
  if (found.length < 2) return { reason: Object.values(knownMissing())[0] ?? 'no NumPy was found' };
  const scipy = existsSync(treeOf(OLD_SCIPY)) ? treeOf(OLD_SCIPY) : undefined;
  return {
    python,
    scipy,
    trees: Object.fromEntries(found.map((version) => [version, treeOf(version)])),
  };
}
