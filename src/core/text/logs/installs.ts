import { createColabWarningReader } from './colab-warning.ts';
import { createCondaReader } from './conda-log.ts';
import { indentOf } from '../indent.ts';
import type { Install, InstallReader } from './install.ts';
import { createPipReader } from './pip-log.ts';
import { createPoetryReader } from './poetry-log.ts';
import { createUvReader } from './uv-log.ts';

const BEGINNING =
  /^(?: *\[|Collecting |Requirement | {0,2}(?:WARNING: The following|The following packages|Creating v|Virtualenv|Package op|Looking for|Transaction|Executing|D[Rr]y|CondaSys|Aborted|## Package))/;

/** Every line that an installer's reader looks for has one of these. */
const mayTell = (text: string): boolean =>
  text.includes('numpy') ||
  text.includes('nstall') ||
  text.endsWith('incompatible.') ||
  text.endsWith('Would remove:') ||
  BEGINNING.test(text);

/** How the lines of pip, uv, conda and poetry begin, whatever their indent. */
const FIRST = new Set('ACDEFILNPRSTUVn[#+-•✔');

/** Which of the lines that may tell can be an installer's own: pip's complaints begin with any name. */
const isOfInstaller = (text: string): boolean =>
  text.endsWith('.') || text.endsWith('Would remove:') || FIRST.has(text.charAt(indentOf(text)));

/** Follows the logs of all known installers at once; a line speaks to one of them at most. */
export function createInstallReader(): InstallReader {
  const readers = [createPipReader(), createUvReader(), createCondaReader(), createPoetryReader()];
  const colab = createColabWarningReader();
  return {
    read(text, line) {
      if (!mayTell(text)) return undefined;
      const ofColab = colab.read(text, line);
      if (!isOfInstaller(text)) return ofColab;
      let found: Install | undefined;
      // Every reader follows every line, whoever speaks first.
      for (const reader of readers) {
        const said = reader.read(text, line);
        found ??= said;
      }
      return found ?? ofColab;
    },
    end() {
      const said = readers.map((reader) => reader.end());
      return said.find((install) => install !== undefined);
    },
  };
}
