type Key = string | number;
type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'nothing';

const SPACE = /[ \t\r\n]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPABLE = '"\\/bfnrtu';

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

function endOf(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Where the string that begins at a quote ends; undefined where it is no string. */
function endOfString(text: string, from: number): number | undefined {
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '"') return at + 1;
    if (char < ' ') return undefined;
    if (char !== '\\') continue;
    at += 1;
    if (!ESCAPABLE.includes(text[at] ?? '')) return undefined;
  }
  return undefined;
}

/**
 * The line, from 1, of the value at a path, or of the last value on the way to it; in text that is
 * not JSON, of its first mistake. It keeps a stack of its own, for nesting may be deep.
 */
export function lineInJson(text: string, path: readonly Key[] = []): number {
  const keys: Key[] = [];
  let expected = 'value' as Expected;
  let found = { at: 0, depth: -1 };

  const isInList = () => typeof keys.at(-1) === 'number';
  const afterValue = (): Expected => (keys.length > 0 ? 'comma' : 'nothing');

  const close = (at: number) => {
    if (expected !== 'comma' && !expected.startsWith('first')) return undefined;
    keys.pop();
    expected = afterValue();
    return at + 1;
  };
  const key = (at: number) => {
    const end = text[at] === '"' ? endOfString(text, at) : undefined;
    keys.splice(-1, 1, text.slice(at + 1, (end ?? at) - 1));
    expected = 'colon';
    return end;
  };
  const comma = (at: number) => {
    if (text[at] !== ',') return undefined;
    const last = keys.at(-1);
    if (typeof last === 'number') keys.splice(-1, 1, last + 1);
    expected = isInList() ? 'value' : 'key';
    return at + 1;
  };
  const colon = (at: number) => {
    expected = 'value';
    return text[at] === ':' ? at + 1 : undefined;
  };
  const value = (at: number) => {
    const isOnWay = keys.length <= path.length && keys.every((key, depth) => key === path[depth]);
    if (isOnWay && keys.length > found.depth) found = { at, depth: keys.length };
    const char = text[at];
    if (char === '{' || char === '[') {
      keys.push(char === '{' ? '' : 0);
      expected = char === '{' ? 'first key' : 'first value';
      return at + 1;
    }
    expected = afterValue();
    return char === '"' ? endOfString(text, at) : endOf(SCALAR, text, at);
  };

  /** Reads what stands at a place; undefined where it is a mistake. */
  const read = (at: number): number | undefined => {
    if (keys.length > 0 && text[at] === (isInList() ? ']' : '}')) return close(at);
    if (expected === 'nothing') return undefined;
    if (expected === 'comma') return comma(at);
    if (expected === 'colon') return colon(at);
    return expected.endsWith('key') ? key(at) : value(at);
  };

  let at = endOf(SPACE, text, 0) ?? 0;
  while (at < text.length) {
    const next = read(at);
    if (next === undefined) return lineAt(text, at);
    at = endOf(SPACE, text, next) ?? next;
  }
  const isWhole = expected === 'nothing';
  return lineAt(text, isWhole ? found.at : text.trimEnd().length);
}
