import { findInstalls, type InstallCommand } from '../install-command.ts';
import { LOADED } from '../source/loaded-version.ts';
import { isVersionSpec } from '../source/requirement.ts';
import { MAX_LINE, MOST, type PinFix } from './pins.ts';

/** NumPy's version that a line shall hold, or that of the session: whatever it has loaded. */
export type Held = string;
export const AS_LOADED: Held = LOADED;

/** They bring no NumPy, and conda takes no version where it updates. */
const NEEDS_NONE =
  /^(?:uv )?pip install(?: -[\w-]+)*(?: (?:pip|uv|setuptools|wheel|condacolab)(?:[=<>~!]\S*)?)+$/;
const TAKES_NONE = / --no-deps\b|^uv pip sync\b|^(?:conda|mamba) (?!install\b)/;
const NAMES_NUMPY = / (?:-P )?"?numpy(?![\w-])/;
/** IPython's own lines, which put the cell's values in their places. */
const IS_IPYTHON = /^\s*(?:[A-Za-z_][\w., ]*=\s*)?[!%]/;

/** True for a command that may bring a NumPy of which it does not say the version. */
function isOpen({ text, requested, isElsewhere }: InstallCommand): boolean {
  if (isElsewhere || requested !== undefined || NAMES_NUMPY.test(text)) return false;
  return !NEEDS_NONE.test(text) && !TAKES_NONE.test(text);
}

const readAlone = (line: string) =>
  findInstalls(IS_IPYTHON.test(line) ? line : `%%bash\n${line}`).map(({ text, isQuiet }) => ({
    text,
    isQuiet,
  }));

/** Where words can be added to a command: before an operator, a comment, a line's end. */
function ends(line: string): number[] {
  const found: number[] = [];
  let quote = '';
  for (let at = 1; at < line.length; at += 1) {
    const char = line[at] ?? '';
    const isLast = at === line.length - 1;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '\\' && !isLast) at += 1;
    else if (/[;&|<>\\)]/.test(char) || /^\s(?:#|\d>)/.test(line.slice(at - 1, at + 2))) {
      found.push(at);
    }
  }
  return [...found, line.length];
}

const added = (line: string, at: number, word: string) => {
  const before = line.slice(0, at).trimEnd();
  const behind = line.slice(before.length);
  const isApart = behind === '' || /^[\s;)]/.test(behind);
  return `${before} ${word}${isApart ? '' : ' '}${behind}`;
};

/**
 * An install's line with NumPy held at a version beside what it installs, so that pip keeps that version or
 * says that it cannot. Undefined where the line needs none, or is not ours to take apart.
 */
export function heldLine(line: string, command: InstallCommand, held: Held): string | undefined {
  const isAsLoaded = held === AS_LOADED;
  if (!isOpen(command) || line.length > MAX_LINE) return undefined;
  if (isAsLoaded ? !IS_IPYTHON.test(line) : !isVersionSpec(`==${held}`)) return undefined;
  const isConda = command.tool === 'conda' || command.tool === 'mamba';
  const pin = `numpy${isConda ? '=' : '=='}${held}`;
  const before = readAlone(line);
  const which = before.findIndex(({ text }) => command.text.startsWith(text));
  const was = before[which];
  if (!was) return undefined;
  // Read again, the line says the same as before and holds NumPy, or it is not right.
  const isRight = (candidate: string) => {
    const after = readAlone(candidate);
    return (
      after.length === before.length &&
      after.every(({ text, isQuiet }, index) => {
        const isThis = index === which;
        const expected = isThis ? [was.text, pin] : [before[index]?.text];
        return isQuiet === before[index]?.isQuiet && isSame(text, expected);
      })
    );
  };
  return ends(line)
    .map((at) => added(line, at, isAsLoaded ? pin : `"${pin}"`))
    .find(isRight);
}

const wordsOf = (text: string) => text.split(' ').toSorted().join(' ');

/** The same words, wherever the options that are kept of them stand. */
const isSame = (text: string, parts: readonly (string | undefined)[]) =>
  wordsOf(text) === wordsOf(parts.join(' '));

const IMPORTS_NUMPY = /^\s*import numpy(?: as (\w+))?\s*(?:[,;#]|$)/;

/** What the cell calls NumPy above a line; undefined where it does not import it. */
function nameAbove(lines: readonly string[], line: number): string | undefined {
  const found = lines.slice(0, line - 1).map((above) => IMPORTS_NUMPY.exec(above));
  const imported = found.find((match) => match !== null);
  return imported ? (imported[1] ?? 'numpy') : undefined;
}

/** A line that asks for the loaded NumPy, with the import that it needs. */
function withImport(line: string, indent: string, name: string | undefined): string {
  if (name === undefined) return `import numpy\n${indent}${line}`;
  return line.replaceAll(LOADED, `{${name}.__version__}`);
}

/**
 * The lines of a cell that may bring another NumPy, and what to write instead so that NumPy stays what it is.
 * Those that only the person can change have no other reading.
 */
export function heldLinesIn(source: string, held: Held): PinFix[] {
  const lines = source.split(/\r?\n/);
  const open = findInstalls(source).filter(isOpen);
  const numbers = [...new Set(open.map(({ line }) => line))].slice(0, MOST);
  const first = numbers[0] ?? 0;
  return numbers.map((line) => {
    const written = lines[line - 1] ?? '';
    const from = written.trim();
    const indent = written.slice(0, written.length - written.trimStart().length);
    let to: string | undefined = from;
    for (const command of open.filter((other) => other.line === line)) {
      to = to === undefined ? undefined : heldLine(to, command, held);
    }
    if (to !== undefined && held === AS_LOADED) {
      const isLater = line !== first;
      to = withImport(to, indent, nameAbove(lines, line) ?? (isLater ? 'numpy' : undefined));
    }
    return { line, from: from.slice(0, MAX_LINE), to };
  });
}
