import type { Install, InstallReader } from './install.ts';

const PLAN = /^ {0,2}Package operations: \d+ installs?, \d+ updates?, \d+ removals?/;
const CHANGED = /^ {0,4}[-•] (?:Updating|Downgrading) numpy \((\d\S*) -> (\d[^\s)]*)\)(?:: .*)?$/;
/** pdm says of each change how it went. */
const PDM_CHANGED =
  /^ {0,4}✔ (?:Update|Updated) numpy (\d\S*) -> (\d\S*) (?:successful|successfully)$/;
/** How any of these lines begins. */
const BEGINNING = /^ {0,4}[-•✔PCV]/;
const SKIPPED = /: (?:Skipped|Failed)/;
const ELSEWHERE = /^ {0,2}(?:Creating virtualenv|Virtualenv .{0,300} is created)/;

/**
 * Follows what poetry and pdm change. Both make an environment of their own unless asked not to,
 * and then say so.
 */
export function createPoetryReader(): InstallReader {
  let hasPlan = false;
  let isElsewhere = false;
  return {
    read(text, line): Install | undefined {
      if (!BEGINNING.test(text)) return undefined;
      if (ELSEWHERE.test(text)) isElsewhere = true;
      if (PLAN.test(text)) hasPlan = true;
      if (isElsewhere) return undefined;
      const [, from, to] = (hasPlan ? CHANGED.exec(text) : null) ?? PDM_CHANGED.exec(text) ?? [];
      if (!from || !to || from === to || SKIPPED.test(text)) return undefined;
      return { evidence: 'installed', from, to, text, line };
    },
    end: () => undefined,
  };
}
