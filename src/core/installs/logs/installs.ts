import { createColabWarningReader } from './colab-warning.ts';
import { createCondaReader } from './conda-log.ts';
import { indentOf } from '../../text/white-space.ts';
import type { Install, InstallReader } from './install.ts';
import { createPipReader } from './pip-log.ts';
import { createPixiReader } from './pixi-log.ts';
import { createPoetryReader } from './poetry-log.ts';
import { createUvReader } from './uv-log.ts';

const BEGINNING =
  /^(?: *\[|Collecting |Requirement | {0,2}(?:WARNING: The following|The following packages|Creating v|Virtualenv|Package op|Looking for|Transaction|Executing|D[Rr]y|CondaSys|Aborted|## Package|Environment: ))/;

/** Every line that an installer's reader looks for has one of these. */
const mayTell = (text: string): boolean =>
  text.includes('numpy') ||
  text.includes('nstall') ||
  text.endsWith('incompatible.') ||
  text.endsWith('Would remove:') ||
  BEGINNING.test(text);

/** How every line that speaks begins, whatever its indent; only pip's complaints begin with any name. */
const FIRST = new Set('ACDEFILNPRSTUVWn[#+-~•✔');

const maySpeak = (text: string): boolean =>
  text.endsWith('.') || text.endsWith('Would remove:') || FIRST.has(text.charAt(indentOf(text)));

/** Follows the logs of all known installers at once; a line speaks to one of them at most. */
export function createInstallReader(): InstallReader {
  const colab = createColabWarningReader();
  const readers = [
    createPipReader(),
    createUvReader(),
    createCondaReader(),
    createPoetryReader(),
    createPixiReader(),
    colab,
  ];
  return {
    read(text, line) {
      if ((!maySpeak(text) && !colab.isBelow()) || !mayTell(text)) return undefined;
      let found: Install | undefined;
      // Every reader follows every line, whoever speaks first.
      for (const reader of readers) {
        const said = reader.read(text, line);
        found ??= said;
      }
      return found;
    },
    end() {
      const said = readers.map((reader) => reader.end());
      return said.find((install) => install !== undefined);
    },
  };
}
