import { GUARD_REPORT } from './guard-signature.ts';
import type { Family } from './signature-family.ts';

/** Python's version as the paths of other outputs say it. */
const shortVersion = (version: string) => /^\d+\.\d+/.exec(version)?.[0];
/** No word such as `unknown` stands in a version's place. */
const isVersion = (text: string) => /^\d/.test(text);

export const guardReport = {
  id: GUARD_REPORT,
  fault: 'stale-memory',
  proves:
    'The guard cell compared the loaded NumPy with the one on disk, and tried that one in a fresh process.',
  documented: 'the guard cell of this project, src/guard/guard.py; src/core/facts/guard-line.ts',
  evidence: ['https://docs.python.org/3/library/importlib.metadata.html'],
  matchGuard({ kind, loaded, disk, python }) {
    if (!kind) return undefined;
    const version = shortVersion(python);
    const facts = {
      ...(isVersion(loaded) && { fromVersion: loaded }),
      ...(isVersion(disk) && { toVersion: disk }),
      ...(version && { python: version }),
    };
    // Anything can print the line.
    return { fault: kind, strength: 'likely', facts };
  },
} as const satisfies Family;
