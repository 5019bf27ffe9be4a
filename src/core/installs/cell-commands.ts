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
const BARE = /^ *(?:pip3?|uv|conda|mamba) \w/;

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

const within = ({ scripts, files }: Cell, above: number, isSilent: boolean): Cell => ({
  scripts: scripts.map((script) => script.map((command) => placed(command, above, isSilent))),
  files: files.map((file) => ({ ...file, line: file.line + above })),
});

/**
 * Every command that a code cell runs in a shell or a child process: by IPython's marks and magics,
 * or by Python's own functions. What only looks like one, in comments and strings, is left out.
 */
export function readCell(source: string, nested = 0): Cell {
  const start = source.length - source.trimStart().length;
  const above = source.slice(0, start).split('\n').length - 1;
  const text = source.slice(start);
  if (text.startsWith('%%')) {
    const end = text.indexOf('\n');
    const body = end < 0 ? '' : text.slice(end + 1);
    const [magic = '', program = ''] = text.slice(2, end < 0 ? undefined : end).split(/\s+/);
    const isShell = SHELLS.has(magic) || (magic === 'script' && SHELLS.has(program));
    if (isShell) return { scripts: [read(body, above + 1)], files: [] };
    if (!TRANSPARENT.has(magic) || nested >= MAX_NESTED) return { scripts: [], files: [] };
    return within(readCell(body, nested + 1), above + 1, magic === 'capture');
  }
  if (!text.trimEnd().includes('\n') && BARE.test(text)) {
    return { scripts: [read(text, 0)], files: [] };
  }
  const { tokens, escaped } = tokenize(source);
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

/** The commands alone of `readCell`, each script's in a list. */
export const scriptsOf = (source: string): Script[] => readCell(source).scripts;
