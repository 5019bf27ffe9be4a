import { isNumPyTakenOut } from './numpy-taken-out.ts';
import { LOADED } from './loaded-version.ts';
import type { Token } from './python-tokens.ts';
import { evaluate, type Scope } from './python-values.ts';
import type { Statement } from './statements.ts';
import { added, bounded, type Value } from './value-methods.ts';

/** What the names of a cell hold, line by line. */
export interface Names {
  /** Before what stands in that line, from 0, and with what stands in it. */
  at: (line: number) => Scope;
}

interface Binding {
  line: number;
  value: Value | undefined;
}

const MAX_BINDINGS = 20;
const MAX_GROWTH = 100_000;
/** What stands there counts only where the branch before it gave no value. */
const SECOND_BRANCHES = new Set(['else', 'elif', 'except']);

const isMark = (token: Token | undefined, text: string) =>
  token?.kind === 'other' && token.text === text;

/** Where the value stands of `x = ...`, `x: str = ...` and `os.environ["X"] = ...`, and whose it is. */
function assignmentOf(tokens: readonly Token[]): { names: string[]; at: number } | undefined {
  const names: string[] = [];
  let at = 0;
  const start = tokens[0]?.text === 'os' ? 2 : 0;
  if (tokens[start]?.text === 'environ' && isMark(tokens[start + 1], '[')) {
    names.push(tokens[start + 2]?.text ?? '');
    at = start + 4;
  } else {
    while (tokens[at]?.kind === 'name') {
      names.push(tokens[at]?.text ?? '');
      at += 1;
      if (!isMark(tokens[at], ',')) break;
      at += 1;
    }
    if (isMark(tokens[at], ':')) at += 2;
  }
  const isAssigned = isMark(tokens[at], '=') && !isMark(tokens[at + 1], '=');
  return isAssigned && names.length > 0 ? { names, at: at + 1 } : undefined;
}

/** The value that ends a statement, or that a condition follows: the first branch counts. */
function valueAt(tokens: readonly Token[], start: number, scope: Scope): Value | undefined {
  const { value, end } = evaluate(tokens, start, scope);
  const next = tokens[end];
  if (value !== undefined && (!next || next.text === 'if')) return value;
  // What is left of it says nothing of NumPy.
  return isNumPyTakenOut(tokens.slice(start)) ? '' : undefined;
}

/** The values of `a, b = x, y`, as many as there are names. */
function valuesAt(tokens: readonly Token[], start: number, count: number, scope: Scope) {
  if (count === 1) return [valueAt(tokens, start, scope)];
  const values: (Value | undefined)[] = [];
  let at = start;
  while (values.length < count) {
    const { value, end } = evaluate(tokens, at, scope);
    values.push(value);
    if (value === undefined || !isMark(tokens[end], ',')) break;
    at = end + 1;
  }
  return values;
}

/** Reads what a cell's statements give its names, as far as their texts tell it. */
export function namesIn(statements: readonly Statement[]): Names {
  const bindings = new Map<string, Binding[]>();
  const numpy = new Set(['numpy', 'np']);
  const room = { left: MAX_GROWTH };

  const scopeAt = (line: number): Scope => ({
    numpy,
    room,
    valueOf: (name) => bindings.get(name)?.findLast((binding) => binding.line <= line)?.value,
  });

  const bind = (name: string, given: Value | undefined, { line, within }: Statement) => {
    const value = typeof given === 'string' ? bounded(given) : given;
    const known = bindings.get(name) ?? [];
    const isSecond = SECOND_BRANCHES.has(within.at(-1) ?? '');
    if (isSecond && known.some((binding) => binding.value !== undefined)) return;
    // A name that is given other values again and again may hold any of them.
    const isMany = known.length >= MAX_BINDINGS;
    bindings.set(name, isMany ? [{ line: 0, value: undefined }] : [...known, { line, value }]);
  };

  const readImport = (statement: Statement) => {
    const words = statement.tokens.map(({ text }) => text);
    words.forEach((word, at) => {
      if (word !== 'as') return;
      const [before = '', after = ''] = [words[at - 1], words[at + 1]];
      if (before === 'numpy' && words[at - 2] !== '.') numpy.add(after);
      const isOfNumPy = words[1] === 'numpy' && /^(?:__version__|version)$/.test(before);
      if (isOfNumPy) bind(after, LOADED, statement);
    });
    const isPlain = words.some((word, at) => word === '__version__' && words[at + 1] !== 'as');
    const isVersion = words[0] === 'from' && words[1] === 'numpy' && isPlain;
    if (isVersion) bind('__version__', LOADED, statement);
  };

  const readLoop = (statement: Statement) => {
    const { tokens, line } = statement;
    const [, name, word] = tokens;
    if (name?.kind !== 'name' || word?.text !== 'in') return;
    const { value } = evaluate(tokens, 3, scopeAt(line));
    // One command for each of the words is as good as one for all of them.
    bind(name.text, typeof value === 'string' ? undefined : value, statement);
  };

  for (const statement of statements) {
    const { tokens, line } = statement;
    const first = tokens[0]?.text;
    if (first === 'import' || first === 'from') readImport(statement);
    if (first === 'for') readLoop(statement);
    const [name, plus, equals] = tokens;
    if (name?.kind === 'name' && isMark(plus, '+') && isMark(equals, '=')) {
      const scope = scopeAt(line);
      bind(name.text, added(scope.valueOf(name.text), valueAt(tokens, 3, scope)), statement);
      continue;
    }
    const assignment = assignmentOf(tokens);
    if (!assignment) continue;
    const values = valuesAt(tokens, assignment.at, assignment.names.length, scopeAt(line));
    assignment.names.forEach((assigned, index) => bind(assigned, values[index], statement));
  }
  return { at: scopeAt };
}
