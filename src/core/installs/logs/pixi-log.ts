import type { InstallReader } from './install.ts';

const HEADING = /^ {0,2}Environment: \S/;
/** `~ numpy  2.0.2 py312h1103770_1 -> 2.3.5 py312h33ff503_0`, with its kind before or behind the name. */
const CHANGED =
  /^ {0,8}~ {1,4}(?:\((?:conda|pypi)\) {1,4})?numpy(?: {1,4}\((?:conda|pypi)\))?\s{1,40}(\d[\w.]{0,30})[^\s>]{0,60}(?: [^\s>]{1,60})? (?:->|→) (\d[\w.]{0,30})/;

/**
 * Follows what pixi changes in an environment, of which nothing tells whether it is the kernel's: pixi makes
 * one for each project.
 */
export function createPixiReader(): InstallReader {
  let hasHeading = false;
  return {
    read(text, line) {
      if (HEADING.test(text)) hasHeading = true;
      if (!hasHeading || !text.includes('numpy')) return undefined;
      const [, from, to] = CHANGED.exec(text) ?? [];
      if (!from || !to || from === to) return undefined;
      return { evidence: 'unremoved', from, to, text: text.trim(), line };
    },
    end: () => undefined,
  };
}
