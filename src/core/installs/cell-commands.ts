import { commandsInCalls } from './python-calls.ts';
import { tokenize, type Escaped } from './python-tokens.ts';
import { splitShell, type ShellCommand } from './shell.ts';

/** A cell's commands that share a shell, and with it an activated environment. */
export type Script = readonly ShellCommand[];

const SHELLS = new Set(['bash', 'sh', 'shell', 'system', 'sx', '!']);
/** They run the rest as the cell that it is. */
const TRANSPARENT = new Set(['time', 'timeit', 'prun', 'capture']);
const TOOLS = new Set(['pip', 'uv', 'conda', 'mamba', 'micromamba']);
const MAX_NESTED = 3;
/** IPython takes these for magics without a mark, where they are the cell's only line. */
const BARE = /^ *(?:pip3?|uv|conda|mamba) \w/;

const shifted = (script: Script, by: number, isSilent = false): Script =>
  script.map((command) => ({
    ...command,
    line: command.line + by,
    isRedirected: command.isRedirected || isSilent,
  }));

function ofEscaped({ text, mark, isAssigned, line }: Escaped): Script {
  const isSilent = isAssigned || mark === '!!';
  if (mark !== '%') return shifted(splitShell(text), line, isSilent);
  const [found, name = ''] = /^(\w+)[ \t]*/.exec(text) ?? [];
  const rest = text.slice(found?.length ?? 0);
  if (SHELLS.has(name)) return shifted(splitShell(rest), line, isSilent);
  if (TRANSPARENT.has(name) && rest.startsWith('!')) {
    return shifted(splitShell(rest.slice(1)), line, isSilent);
  }
  return TOOLS.has(name) ? shifted(splitShell(text), line, isSilent) : [];
}

/**
 * Every command that a code cell runs in a shell or a child process: by IPython's marks and magics,
 * or by Python's own functions. What only looks like one, in comments and strings, is left out.
 */
export function scriptsOf(source: string, nested = 0): Script[] {
  const start = source.length - source.trimStart().length;
  const above = source.slice(0, start).split('\n').length - 1;
  const text = source.slice(start);
  if (text.startsWith('%%')) {
    const end = text.indexOf('\n');
    const body = end < 0 ? '' : text.slice(end + 1);
    const [magic = '', program = ''] = text.slice(2, end < 0 ? undefined : end).split(/\s+/);
    const isShell = SHELLS.has(magic) || (magic === 'script' && SHELLS.has(program));
    if (isShell) return [shifted(splitShell(body), above + 1)];
    if (!TRANSPARENT.has(magic) || nested >= MAX_NESTED) return [];
    const isSilent = magic === 'capture';
    return scriptsOf(body, nested + 1).map((script) => shifted(script, above + 1, isSilent));
  }
  if (!text.trimEnd().includes('\n') && BARE.test(text)) return [splitShell(text)];
  const { tokens, escaped } = tokenize(source);
  return [...escaped.map(ofEscaped), commandsInCalls(tokens)].filter((script) => script.length > 0);
}
