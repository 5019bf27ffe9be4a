import type { Token } from './python-tokens.ts';
import { splitShell, type ShellCommand } from './shell.ts';

/** Longer than any command that a person writes as a list; more would make hostile text slow. */
const MAX_TOKENS = 300;

const SUBPROCESS = ['subprocess', 'sp'];
const PIP = ['pip', '_internal', 'main'];
/** Functions that run a command, by the names that a cell calls their module. */
const RUNNERS = new Map([
  ['run', SUBPROCESS],
  ['call', SUBPROCESS],
  ['check_call', SUBPROCESS],
  ['check_output', SUBPROCESS],
  ['Popen', SUBPROCESS],
  ['getoutput', [...SUBPROCESS, 'get_ipython']],
  ['getstatusoutput', SUBPROCESS],
  ['system', ['os', 'get_ipython']],
  ['popen', ['os']],
  ['run_line_magic', ['get_ipython']],
  ['main', PIP],
]);
const IMPORTABLE = new Set([...SUBPROCESS, 'os', ...PIP]);

/** The module of a call, `from subprocess import run` included; empty for any other. */
function moduleOf(tokens: readonly Token[], index: number, imported: ReadonlySet<string>): string {
  if (tokens[index - 1]?.text !== '.') return imported.has(tokens[index]?.text ?? '') ? '*' : '';
  const before = tokens[index - 2];
  if (before?.text === ')') return tokens[index - 4]?.text ?? '';
  return before?.text ?? '';
}

/** Names that the cell imports from the modules whose functions run commands. */
function importedNames(tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  let isImport = false;
  tokens.forEach(({ text, line }, index) => {
    const before = tokens[index - 1];
    if (text === 'import') isImport = IMPORTABLE.has(before?.text ?? '');
    else if (line !== before?.line) isImport = false;
    else if (isImport) names.add(text);
  });
  return names;
}

/** The words of a list or tuple that begins behind `start`; what is no string stays in braces. */
function wordsOfList(tokens: readonly Token[], start: number): string[] {
  const words: string[] = [];
  let item: string[] = [];
  let depth = 1;
  for (const { kind, text } of tokens.slice(start, start + MAX_TOKENS)) {
    if (kind === 'string') item.push(text);
    else if (kind === 'name') item.push(`{${text}}`);
    else if ('([{'.includes(text)) depth += 1;
    else if (')]}'.includes(text)) depth -= 1;
    const isEnd = depth === 0 || (depth === 1 && kind === 'other' && text === ',');
    if (isEnd && item.length > 0) words.push(item.join(''));
    if (isEnd) item = [];
    if (depth === 0) break;
  }
  return words;
}

/** The commands in an argument: in a string, as a shell splits it, or a list of words. */
function argumentAt(tokens: readonly Token[], index: number): string[][] {
  const text = tokens[index]?.text;
  const start = text === 'shlex' ? index + 4 : index;
  const first = tokens[start];
  if (first?.kind === 'string') {
    const rest = tokens.slice(start, start + MAX_TOKENS);
    const end = rest.findIndex(({ kind }) => kind !== 'string');
    const script = rest.slice(0, end < 0 ? undefined : end).map((token) => token.text);
    return splitShell(script.join('')).map(({ words }) => words);
  }
  return first?.text === '[' || first?.text === '(' ? [wordsOfList(tokens, start + 1)] : [];
}

/** The commands that a cell's Python runs by `subprocess`, `os`, IPython's or pip's own functions. */
export function commandsInCalls(tokens: readonly Token[]): ShellCommand[] {
  const imported = importedNames(tokens);
  return tokens.flatMap(({ kind, text, line }, index) => {
    const modules = kind === 'name' ? RUNNERS.get(text) : undefined;
    if (!modules || tokens[index + 1]?.text !== '(') return [];
    const module = moduleOf(tokens, index, imported);
    if (module !== '*' && !modules.includes(module)) return [];
    const isMagic = text === 'run_line_magic';
    const tool = isMagic ? tokens[index + 2]?.text : text === 'main' ? 'pip' : undefined;
    const commands = argumentAt(tokens, isMagic ? index + 4 : index + 2);
    return commands.map((words) => {
      // What a child process prints does not reach the cell's output for sure.
      const isShown = module === 'get_ipython' && text !== 'getoutput';
      return { words: tool ? [tool, ...words] : words, isRedirected: !isShown, line };
    });
  });
}
