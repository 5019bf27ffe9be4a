import { withLoadedVersion } from './loaded-version.ts';
import type { Names } from './python-names.ts';
import type { Token } from './python-tokens.ts';
import { evaluate, type Scope } from './python-values.ts';
import { placed, splitShell, type ShellCommand } from './shell.ts';

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

/** The commands in an argument: in a text, as a shell splits it, or a list of words. */
function commandsAt(tokens: readonly Token[], index: number, scope: Scope): ShellCommand[] {
  const at = tokens[index]?.text === 'args' ? index + 2 : index;
  const start = tokens[at]?.text === 'shlex' ? at + 4 : at;
  const { value = [] } = evaluate(tokens, start, scope);
  if (typeof value === 'string') return splitShell(withLoadedVersion(value));
  // A loop's name stands for each of its texts.
  if (value[0]?.includes(' ')) return splitShell(withLoadedVersion(value.join('\n')));
  return value.length > 0 ? [{ words: [...value], isRedirected: false, line: 0 }] : [];
}

const ofTool = (tool: string, command: ShellCommand): ShellCommand => ({
  ...command,
  words: [tool, ...command.words],
});

/** The commands that a cell's Python runs by `subprocess`, `os`, IPython's or pip's own functions. */
export function scriptsInCalls(tokens: readonly Token[], names: Names): ShellCommand[][] {
  const imported = importedNames(tokens);
  return tokens.flatMap(({ kind, text, line }, index) => {
    const modules = kind === 'name' ? RUNNERS.get(text) : undefined;
    if (!modules || tokens[index + 1]?.text !== '(') return [];
    const module = moduleOf(tokens, index, imported);
    if (module !== '*' && !modules.includes(module)) return [];
    const isMagic = text === 'run_line_magic';
    const tool = isMagic ? tokens[index + 2]?.text : text === 'main' ? 'pip' : undefined;
    const commands = commandsAt(tokens, isMagic ? index + 4 : index + 2, names.at(line));
    // What a child process prints does not reach the cell's output for sure.
    const isShown = module === 'get_ipython' && text !== 'getoutput';
    const script = commands.map((command) => placed(command, line - command.line, !isShown));
    return [tool ? script.map((command) => ofTool(tool, command)) : script];
  });
}
