import { createColabWarningReader } from './colab-warning.ts';
import { createCondaReader } from './conda-log.ts';
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

/** Follows the logs of all known installers at once; a line speaks to one of them at most. */
export function createInstallReader(): InstallReader {
  const readers = [
    createPipReader(),
    createUvReader(),
    createCondaReader(),
    createPoetryReader(),
    createPixiReader(),
    createColabWarningReader(),
  ];
  return {
    read(text, line) {
      if (!mayTell(text)) return undefined;
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
