import { findInstalls } from '../install-command.ts';
import { bodyOf, readCell } from './cell-commands.ts';
import { tokenize, type Token } from './python-tokens.ts';
import { endOfBrackets } from './python-values.ts';
import { statementsOf, type Statement } from './statements.ts';

/** Whether the kernel is ended after all the cell's installs, or before some of them, which never run then. */
export type KernelEnd = 'after-install' | 'before-install';

interface End {
  /** From 0. */
  line: number;
  /** At once, and not when the cell is done. */
  isAtOnce: boolean;
}

const MAX_SOURCE = 200_000;
/** Every end has one of these; most cells have none, and are not worth reading as Python. */
const MAY_END = /kill|_exit|abort|raise_signal|Process|exit|quit|shutdown|install|restart/;
const MAX_ARGUMENTS = 200;
const MODULES = new Set(['os', 'signal', 'psutil', 'condacolab']);
/** Signals that end a process which does not expect them. */
const FATAL = /(?:^|,)(?:sig=|signum=)?(?:3|6|9|11|15|(?:\w+\.)*SIG(?:QUIT|ABRT|KILL|SEGV|TERM))$/;
const OF_ITSELF = /^(?:pid=)?(?:(?:\w+\.)?getpid\(\)|-1|0)(?:,|$)/;
/** What `python` and the kernel's own program are called. */
const KERNEL = /^(?:.*\b)?(?:ipykernel|jupyter|python)/;
const ITS_NUMBER = /^(?:-1|%[ds]|\{\}|\$\{?PPID\}?)$|getpid/;

/** What a call is of, such as `os.kill`, whatever the cell calls it. */
type Called = ReadonlyMap<string, string>;

/** Reads `import os as o` and `from os import kill as k, getpid`. */
function importsOf({ tokens }: Statement, called: Map<string, string>): void {
  const words = tokens.slice(0, MAX_ARGUMENTS).map(({ text }) => text);
  const module = words[0] === 'from' ? words[1] : undefined;
  if (module !== undefined && !MODULES.has(module)) return;
  words.forEach((word, at) => {
    const name = words[at + 1] === 'as' ? words[at + 2] : word;
    if (!name || at === 0 || words[at - 1] === 'as') return;
    if (module !== undefined && at > 2) called.set(name, `${module}.${word}`);
    else if (module === undefined && MODULES.has(word)) called.set(name, word);
  });
}

/** The dotted name that ends before `at`, with its module's own name. */
function nameBefore(tokens: readonly Token[], at: number, called: Called): string {
  const names: string[] = [];
  let start = at - 1;
  for (; start >= 0 && names.length < 4; start -= 2) {
    names.unshift(tokens[start]?.text ?? '');
    if (tokens[start - 1]?.text !== '.') break;
  }
  const [first = '', ...rest] = names;
  return [called.get(first) ?? first, ...rest].join('.');
}

const argumentsAt = (tokens: readonly Token[], at: number) => {
  const inside = tokens.slice(at + 1, Math.min(at + MAX_ARGUMENTS, endOfBrackets(tokens, at) - 1));
  return inside.map(({ text }) => text).join('');
};

/** When the call whose brackets open at `at` ends the kernel; undefined where it does not. */
function endOf(tokens: readonly Token[], at: number, called: Called): 'now' | 'then' | undefined {
  const name = nameBefore(tokens, at, called);
  // IPython does as these ask when the cell is done.
  if ((name === 'exit' || name === 'quit') && at === 1) return 'then';
  if (/(?:^|\.)kernel\.do_shutdown$/.test(name)) return 'then';
  if (name.endsWith('.ask_exit')) return 'then';
  if (/^condacolab\.install(?:_\w+)?$/.test(name)) {
    return argumentsAt(tokens, at).includes('restart_kernel=False') ? undefined : 'then';
  }
  if (name === 'os._exit' || name === 'os.abort') return 'now';
  const given = argumentsAt(tokens, at);
  if (name === 'signal.raise_signal') return FATAL.test(given) ? 'now' : undefined;
  if (name === 'os.kill' || name === 'os.killpg') {
    const [pid = ''] = given.split(',', 1);
    const isItself = OF_ITSELF.test(given) || called.get(pid) === 'getpid';
    return isItself && FATAL.test(given) ? 'now' : undefined;
  }
  if (name !== 'psutil.Process' || (given !== '' && !OF_ITSELF.test(given))) return undefined;
  const [, method] = tokens.slice(endOfBrackets(tokens, at));
  return method?.text === 'kill' || method?.text === 'terminate' ? 'now' : undefined;
}

/** Where the cell's Python ends the kernel; in a function, where that is called. */
function endsInPython(source: string, above: number): End[] {
  const called = new Map<string, string>();
  const functions = new Map<string, 'now' | 'then'>();
  const ends: End[] = [];
  let defined = '';

  const readCalls = ({ tokens, within, line }: Statement) => {
    // A class's own lines run at once.
    const isDefined = within.includes('def') || within.includes('async');
    tokens.forEach(({ kind, text }, at) => {
      if (kind !== 'other' || text !== '(' || tokens[at - 1]?.kind !== 'name') return;
      const end = endOf(tokens, at, called) ?? functions.get(tokens[at - 1]?.text ?? '');
      if (!end) return;
      if (isDefined) functions.set(defined, end);
      else ends.push({ line: line + above, isAtOnce: end === 'now' });
    });
  };

  for (const statement of statementsOf(tokenize(source).tokens)) {
    const [first, second, third] = statement.tokens;
    const word = first?.text ?? '';
    if (word === 'import' || word === 'from') importsOf(statement, called);
    else if (word === 'def') defined = second?.text ?? '';
    else if (word === 'async') defined = third?.text ?? '';
    else {
      const isNumber = second?.text === '=' && statement.tokens.at(-3)?.text === 'getpid';
      if (isNumber) called.set(word, 'getpid');
      readCalls(statement);
    }
  }
  return ends;
}

/** Where a shell ends the kernel. */
function endsInShell(source: string): End[] {
  return readCell(source)
    .scripts.flat()
    .filter(({ words: [program = '', ...rest] }) => {
      if (program === 'kill') return rest.some((word) => ITS_NUMBER.test(word));
      const isByName = program === 'pkill' || program === 'killall';
      return isByName && rest.some((word) => KERNEL.test(word));
    })
    .map(({ line }) => ({ line, isAtOnce: true }));
}

/**
 * Whether a cell's source ends its own kernel, as with `os.kill(os.getpid(), 9)`, so that what it has
 * installed is reloaded. What stands under a condition counts. Undefined where nothing does.
 */
export function endsKernel(source: string): KernelEnd | undefined {
  const text = source.slice(0, MAX_SOURCE).replaceAll('\r\n', '\n');
  if (!MAY_END.test(text)) return undefined;
  const body = bodyOf(text);
  const isPython = body.language === 'python';
  const ends = [...(isPython ? endsInPython(body.text, body.above) : []), ...endsInShell(text)];
  if (ends.length === 0) return undefined;
  const last = findInstalls(text).at(-1)?.line ?? 0;
  const isLast = ends.some(({ line, isAtOnce }) => !isAtOnce || line + 1 >= last);
  return isLast ? 'after-install' : 'before-install';
}
