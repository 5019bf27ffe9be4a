import type { Install, InstallReader } from './install.ts';

const BEFORE = /^ {0,4}numpy:? +(\d[\w.]*)/;
const AFTER = /^\d[\w.]*/;
const DONE = /^ {0,2}Executing transaction: .*done$/;

/** The versions in a line of the plan, if it is NumPy's: `numpy  1.21.6-py37h97 --> 1.26.4-py312h86`. */
function changeIn(text: string): { from: string; to: string } | undefined {
  const from = BEFORE.exec(text)?.[1];
  const arrow = from ? text.indexOf(' --> ') : -1;
  const to = arrow < 0 ? undefined : AFTER.exec(text.slice(arrow + 5))?.[0];
  return from && to && from !== to ? { from, to } : undefined;
}

/** Follows conda's plan to its end. */
export function createCondaReader(): InstallReader {
  let plan: Install | undefined;
  return {
    read(text, line) {
      const change = changeIn(text);
      if (change) plan = { evidence: 'installed', ...change, text, line };
      if (!plan || !DONE.test(text)) return undefined;
      const done = plan;
      plan = undefined;
      return done;
    },
    end: () => undefined,
  };
}
