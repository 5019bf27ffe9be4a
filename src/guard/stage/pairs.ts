import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { linkTree, workPlace } from './place.ts';

/** What came of running a cell. */
interface Ran {
  printed: string;
  /** The name of what the cell raised; empty where it went on. */
  raised: string;
}

/** What the full cell, the short one and the naive check say of one NumPy in memory and one on disk. */
export interface Pair extends Ran {
  loaded: string;
  /** Put on disk after the loaded one had been imported; null where nothing was replaced. */
  disk: string | null;
  /** `passes`, or the name of the error that `from numpy._core.umath import _center` raises. */
  naive: string;
  short: Ran;
}

const run = promisify(execFile);
const here = (name: string) => join(import.meta.dirname, name);

/** Tries every ordered pair of these versions, the same version installed again too. */
export async function measurePairs(python: string, trees: Record<string, string>): Promise<Pair[]> {
  const place = workPlace();
  try {
    const pool = join(place.folder, 'trees');
    for (const [version, tree] of Object.entries(trees)) linkTree(tree, join(pool, version));
    const pairs: Pair[] = [];
    for (const version of Object.keys(trees)) {
      const args = [here('pairs.py'), here('../guard.py'), here('../short.py'), pool, version];
      const { stdout } = await run(python, args, { cwd: place.folder, timeout: 120_000 });
      pairs.push(
        ...stdout
          .trim()
          .split('\n')
          .map((line): Pair => JSON.parse(line)),
      );
    }
    return pairs;
  } finally {
    place.remove();
  }
}
