import { createColabWarningReader } from './colab-warning.ts';
import { createCondaReader } from './conda-log.ts';
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

/** Follows the logs of all known installers at once; a line speaks to one of them at most. */
export function createInstallReader(): InstallReader {
  const readers = [
    createPipReader(),
    createUvReader(),
    createCondaReader(),
    createPoetryReader(),
    createColabWarningReader(),
  ];
  const first = (ask: (reader: InstallReader) => Install | undefined) => {
    let found: Install | undefined;
    // Every reader follows every line, whoever speaks first.
    for (const reader of readers) {
      const said = ask(reader);
      found ??= said;
    }
    return found;
  };
  return {
    read: (text, line) => (mayTell(text) ? first((reader) => reader.read(text, line)) : undefined),
    end: () => first((reader) => reader.end()),
  };
}
