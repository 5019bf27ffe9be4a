import { expandedByIPython } from './expanded.ts';
import { withLoadedVersion } from './loaded-version.ts';
import { scriptsInCalls } from './python-calls.ts';
import { filesWritten, type WrittenFile } from './python-files.ts';
import { namesIn, type Names } from './python-names.ts';
import { tokenize, type Escaped } from './python-tokens.ts';
import { placed, splitShell, type ShellCommand } from './shell.ts';
import { statementsOf } from './statements.ts';

/** A cell's commands that share a shell, and with it an activated environment. */
export type Script = readonly ShellCommand[];

/** What a cell does that installs rest on. */
export interface Cell {
  /** In the cell's order. */
  scripts: Script[];
  /** What its Python writes, in the same order. */
  files: WrittenFile[];
}

const SHELLS = new Set(['bash', 'sh', 'shell', 'system', 'sx', '!']);
/** They run the rest as the cell that it is. */
const TRANSPARENT = new Set(['time', 'timeit', 'prun', 'capture']);
const TOOLS = new Set(['pip', 'uv', 'conda', 'mamba', 'micromamba']);
const MAX_NESTED = 3;
/** IPython takes these for magics without a mark, where they are the cell's only line. */
const BARE = /^\s*(?:pip3?|uv|conda|mamba) \w/;

/** The commands of a shell's script, where `by` lines stand above it in the cell. */
const read = (script: string, by: number, isSilent = false): Script =>
  splitShell(withLoadedVersion(script)).map((command) => placed(command, by, isSilent));

function ofEscaped({ text: written, mark, isAssigned, line }: Escaped, names: Names): Script {
  const isSilent = isAssigned || mark === '!!';
  const text = expandedByIPython(withLoadedVersion(written), names.at(line));
  if (mark !== '%') return read(text, line, isSilent);
  const [found, name = ''] = /^(\w+)[ \t]*/.exec(text) ?? [];
  const rest = text.slice(found?.length ?? 0);
  if (SHELLS.has(name)) return read(rest, line, isSilent);
  if (TRANSPARENT.has(name) && rest.startsWith('!')) return read(rest.slice(1), line, isSilent);
  return TOOLS.has(name) ? read(text, line, isSilent) : [];
}

/** What a cell's magics leave to be run. */
export interface Body {
  text: string;
  language: 'python' | 'shell' | 'other';
  /** How many lines stand above it. */
  above: number;
  /** What it prints is kept from the cell's output. */
  isSilent: boolean;
}

/** A cell without the magics at its head, of which some run the rest as the cell that it is. */
export function bodyOf(source: string): Body {
  let text = source;
  let above = 0;
  let isSilent = false;
  for (let nested = 0; ; nested += 1) {
    const start = text.length - text.trimStart().length;
    if (!text.startsWith('%%', start)) return { text, language: 'python', above, isSilent };
    const end = text.indexOf('\n', start);
    const head = text.slice(start + 2, end < 0 ? undefined : end);
    const [magic = '', program = ''] = head.split(/\s+/);
    above += text.slice(0, start).split('\n').length;
    text = end < 0 ? '' : text.slice(end + 1);
    const isShell = SHELLS.has(magic) || (magic === 'script' && SHELLS.has(program));
    if (isShell) return { text, language: 'shell', above, isSilent };
    if (!TRANSPARENT.has(magic) || nested >= MAX_NESTED) {
      return { text: '', language: 'other', above, isSilent };
    }
    isSilent ||= magic === 'capture';
  }
}

function readPython(text: string): Cell {
  if (!text.trim().includes('\n') && BARE.test(text)) {
    return { scripts: [read(text, 0)], files: [] };
  }
  const { tokens, escaped } = tokenize(text);
  const statements = statementsOf(tokens);
  const names = namesIn(statements);
  const scripts = [
    ...escaped.map((line) => ofEscaped(line, names)),
    ...scriptsInCalls(tokens, names),
  ].filter((script) => script.length > 0);
  return {
    scripts: scripts.toSorted(([a], [b]) => (a?.line ?? 0) - (b?.line ?? 0)),
    files: filesWritten(statements, names),
  };
}

/**
 * Every command that a code cell runs in a shell or a child process: by IPython's marks and magics,
 * or by Python's own functions. What only looks like one, in comments and strings, is left out.
 */
export function readCell(source: string): Cell {
  const { text, language, above, isSilent } = bodyOf(source);
  if (language === 'shell') return { scripts: [read(text, above, isSilent)], files: [] };
  const { scripts, files } = readPython(text);
  return {
    scripts: scripts.map((script) => script.map((command) => placed(command, above, isSilent))),
    files: files.map((file) => moved(file, above)),
  };
}

const moved = (file: WrittenFile, by: number): WrittenFile => ({ ...file, line: file.line + by });

/** The commands alone of `readCell`, each script's in a list. */
export const scriptsOf = (source: string): Script[] => readCell(source).scripts;
