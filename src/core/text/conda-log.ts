import type { Install, InstallReader } from './install.ts';

const CHANGE = /^ {0,4}numpy +(\d[\w.]*)\S*(?: +\S+)? --> (\d[\w.]*)/;
const DONE = /^ {0,2}Executing transaction: .*done$/;

/** Follows conda's plan to its end: `numpy  1.21.6-py37h97 --> 1.26.4-py312h86`. */
export function createCondaReader(): InstallReader {
  let plan: Install | undefined;
  return {
    read(text, line) {
      const [, from, to] = CHANGE.exec(text) ?? [];
      if (from && to && from !== to) plan = { evidence: 'installed', from, to, text, line };
      if (!plan || !DONE.test(text)) return undefined;
      const done = plan;
      plan = undefined;
      return done;
    },
    end: () => undefined,
  };
}
