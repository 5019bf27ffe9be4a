import { isLoadedVersion, LOADED } from './loaded-version.ts';
import { tokenize, type Token } from './python-tokens.ts';
import {
  added,
  applied,
  bounded,
  decoded,
  filled,
  MAX_WORDS,
  type Value,
} from './value-methods.ts';

/** What the names of a cell hold at a place in it. */
export interface Scope {
  valueOf: (name: string) => Value | undefined;
  /** What the cell calls NumPy. */
  numpy: ReadonlySet<string>;
  /** How many characters may still be put in places, in the whole cell. */
  room: { left: number };
}

interface Evaluated {
  value?: Value | undefined;
  /** Behind its last token. */
  end: number;
}

/** Bounds of what is evaluated; more than a person writes for an install. */
const MAX_DEPTH = 5;
const MAX_EXPRESSION = 400;
const MAX_CHAIN = 100;

/** Functions that change nothing of a text or a list that an install would see. */
const LEAVE_AS_IS = new Set(['str', 'list', 'tuple', 'sorted', 'dedent', 'cleandoc']);

/** What of a call or an attribute is written without spaces, where strings have no quotes. */
function chainAt(tokens: readonly Token[], start: number): string[] {
  const chains: string[] = [];
  let text = '';
  for (const token of tokens.slice(start, start + 14)) {
    text += token.text;
    if (text.length > MAX_CHAIN) break;
    chains.push(text);
  }
  return chains;
}

/** Where the brackets end that open at `start`: behind the last one, or where no more is read. */
export function endOfBrackets(tokens: readonly Token[], start: number): number {
  const last = Math.min(tokens.length, start + MAX_EXPRESSION);
  let depth = 0;
  for (let at = start; at < last; at += 1) {
    const { kind, text } = tokens[at] ?? { kind: 'other', text: '' };
    if (kind !== 'other') continue;
    if ('([{'.includes(text)) depth += 1;
    if (')]}'.includes(text)) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return last;
}

/** Puts what braces in a text name in their places: those of `f"..."`, or of a line that is IPython's. */
export function interpolated(text: string, scope: Scope, depth = 0): string {
  return text.replaceAll(/\{\{|\}\}|\{([^{}]{1,200})\}/g, (found, inner?: string) => {
    if (inner === undefined) return found.slice(1);
    if (scope.room.left < 0) return found;
    const { tokens } = tokenize(inner.replace(/![rsa]$/, ''));
    // Nobody writes a text there that is meant to be read.
    if (tokens.length === 1 && tokens[0]?.kind === 'string') return found;
    const { value, end } = evaluate(tokens, 0, scope, depth + 1);
    if (value === undefined || end < tokens.length) return found;
    const read = typeof value === 'string' ? value : value.join(' ');
    scope.room.left -= read.length;
    return read;
  });
}

function textOf(token: Token, scope: Scope, depth: number): string {
  const prefix = token.prefix ?? '';
  const text = prefix.includes('r') ? token.text : decoded(token.text);
  return prefix.includes('f') ? interpolated(text, scope, depth + 1) : text;
}

interface Item {
  value: Value | undefined;
  /** It is a list whose words stand there one by one. */
  isSpread: boolean;
  tokens: readonly Token[];
}

const isMark = (token: Token | undefined, text: string) =>
  token?.kind === 'other' && token.text === text;

const isOpening = (token: Token | undefined) =>
  token?.kind === 'other' && '([{'.includes(token.text);

/** The items of a list, of a tuple or of a call's arguments. */
function itemsAt(tokens: readonly Token[], start: number, scope: Scope, depth: number) {
  const end = endOfBrackets(tokens, start);
  const items: Item[] = [];
  let at = start + 1;
  while (at < end - 1 && items.length < MAX_WORDS) {
    let stop = at;
    while (stop < end - 1 && !isMark(tokens[stop], ',')) {
      stop = isOpening(tokens[stop]) ? endOfBrackets(tokens, stop) : stop + 1;
    }
    const item = tokens.slice(at, stop);
    const isSpread = isMark(item[0], '*');
    const { value, end: behind } = evaluate(item, isSpread ? 1 : 0, scope, depth + 1);
    items.push({ value: behind === item.length ? value : undefined, isSpread, tokens: item });
    at = stop + 1;
  }
  return { items, end };
}

/** An item's words; what is no text of them stays in braces. */
function wordsOf({ value, isSpread, tokens }: Item): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value && isSpread) return value;
  const parts = tokens.map(({ kind, text }) =>
    kind === 'string' ? text : kind === 'name' ? `{${text}}` : '',
  );
  const word = parts.join('');
  return word === '' ? [] : [word];
}

/** What methods, indexes and `%` behind a value make of it. */
function withSuffixes(
  tokens: readonly Token[],
  { value: first, end: start }: Evaluated,
  scope: Scope,
  depth: number,
): Evaluated {
  let value = first;
  let at = start;
  while (value !== undefined && at < tokens.length) {
    const [mark, name, open] = tokens.slice(at, at + 3);
    if (mark?.kind !== 'other') break;
    if (mark.text === '.' && open?.text === '(') {
      const { items, end } = itemsAt(tokens, at + 2, scope, depth);
      const values = items.map((item) => item.value);
      value = applied(value, name?.text ?? '', values);
      at = end;
    } else if (mark.text === '%' && typeof value === 'string') {
      const given = termAt(tokens, at + 1, scope, depth + 1);
      const values = typeof given.value === 'object' ? given.value : [given.value];
      value = bounded(filled(value, values));
      at = given.end;
    } else if (mark.text === '[' && name?.text === '0' && open?.text === ']') {
      value = typeof value === 'string' ? undefined : value[0];
      at += 3;
    } else {
      break;
    }
  }
  return { value, end: at };
}

/** Where attributes, calls and indexes end behind a name of which nothing is known. */
function endOfChain(tokens: readonly Token[], start: number): number {
  let end = start + 1;
  while (end < start + MAX_EXPRESSION) {
    if (isMark(tokens[end], '.')) end += 2;
    else if (isMark(tokens[end], '(') || isMark(tokens[end], '[')) end = endOfBrackets(tokens, end);
    else break;
  }
  return Math.min(end, tokens.length);
}

function nameAt(tokens: readonly Token[], start: number, scope: Scope, depth: number): Evaluated {
  const name = tokens[start]?.text ?? '';
  const isInModule =
    isMark(tokens[start + 1], '.') && LEAVE_AS_IS.has(tokens[start + 2]?.text ?? '');
  const at = isInModule ? start + 2 : start;
  const length = chainAt(tokens, start).findLastIndex((chain) =>
    isLoadedVersion(chain, scope.numpy),
  );
  if (length >= 0) return { value: LOADED, end: start + length + 1 };
  if (LEAVE_AS_IS.has(tokens[at]?.text ?? '') && isMark(tokens[at + 1], '(')) {
    const { items, end } = itemsAt(tokens, at + 1, scope, depth);
    return { value: items[0]?.value, end };
  }
  const value = scope.valueOf(name);
  return { value, end: value === undefined ? endOfChain(tokens, start) : start + 1 };
}

function termAt(tokens: readonly Token[], start: number, scope: Scope, depth: number): Evaluated {
  const first = tokens[start];
  if (!first || depth > MAX_DEPTH) return { end: start };
  if (first.kind === 'string') {
    let text = '';
    let end = start;
    for (let token = tokens[end]; token?.kind === 'string'; token = tokens[end]) {
      text += textOf(token, scope, depth);
      end += 1;
    }
    return { value: text, end };
  }
  if (first.kind === 'name') return nameAt(tokens, start, scope, depth);
  if (first.text !== '[' && first.text !== '(') return { end: start };
  const { items, end } = itemsAt(tokens, start, scope, depth);
  const [only] = items;
  const isGroup = first.text === '(' && items.length === 1 && !isMark(tokens[end - 2], ',');
  return { value: isGroup ? only?.value : items.flatMap(wordsOf), end };
}

/** Reads an expression of texts and lists, as far as the source tells it, from the token at `start`. */
export function evaluate(
  tokens: readonly Token[],
  start: number,
  scope: Scope,
  depth = 0,
): Evaluated {
  let { value, end } = withSuffixes(tokens, termAt(tokens, start, scope, depth), scope, depth);
  while (value !== undefined && isMark(tokens[end], '+')) {
    const term = termAt(tokens, end + 1, scope, depth);
    const next = withSuffixes(tokens, term, scope, depth);
    value = added(value, next.value);
    end = next.end;
  }
  return { value, end };
}
