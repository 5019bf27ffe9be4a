/** A piece of Python source: comments are left out, a string comes without its quotes. */
export interface Token {
  kind: 'name' | 'string' | 'other';
  text: string;
  /** From 0. */
  line: number;
  /** What stands before a string's quote, such as `f` or `rb`, in lower case. */
  prefix?: string;
  /** How far its line is indented, where a line of Python begins with it. */
  indent?: number;
}

/** A line that IPython takes for itself, with its continuations: `!pip ...`, `x = !pip ...`, `%pip`. */
export interface Escaped {
  /** What follows the mark. */
  text: string;
  mark: '!' | '!!' | '%';
  /** Its output becomes a value. */
  isAssigned: boolean;
  line: number;
}

const ESCAPE = /^[ \t]*([A-Za-z_][\w., \t]*=[ \t]*)?(!!|!|%(?!%))/;
const QUOTE = /^([A-Za-z]{0,2})("""|'''|"|')/;
const NAME = /^[A-Za-z_]\w*/;

/** End of a line that may be continued by backslashes, from `at`. */
function endOfLogicalLine(source: string, at: number): number {
  let end = source.indexOf('\n', at);
  while (end > 0 && source[end - 1] === '\\') end = source.indexOf('\n', end + 1);
  return end < 0 ? source.length : end;
}

/** Where a string ends that began before `at`: behind its last character, before the quote. */
function endOfString(source: string, at: number, quote: string): number {
  for (let end = at; end < source.length; end += 1) {
    if (source[end] === '\\') end += 1;
    else if (source.startsWith(quote, end)) return end;
    else if (quote.length === 1 && source[end] === '\n') return end;
  }
  return source.length;
}

const linesIn = (text: string) => text.split('\n').length - 1;

/** Cuts a cell's source into Python tokens and the lines that are IPython's own. */
export function tokenize(source: string): { tokens: Token[]; escaped: Escaped[] } {
  const tokens: Token[] = [];
  const escaped: Escaped[] = [];
  let line = 0;
  let depth = 0;
  let at = 0;
  let isLineStart = true;
  /** Of the line that has no token yet. */
  let indent: number | undefined;

  const push = (token: Token) => {
    tokens.push(indent === undefined ? token : { ...token, indent });
    indent = undefined;
  };

  while (at < source.length) {
    const rest = source.slice(at, at + 500);
    const escape = isLineStart && depth === 0 ? ESCAPE.exec(rest) : null;
    if (isLineStart && depth === 0) indent = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
    isLineStart = false;
    if (escape) {
      const [found, assigned, mark] = escape;
      const end = endOfLogicalLine(source, at);
      const text = source.slice(at + found.length, end);
      const isMark = mark === '!' || mark === '!!' ? mark : '%';
      escaped.push({ text, mark: isMark, isAssigned: assigned !== undefined, line });
      line += linesIn(source.slice(at, end));
      at = end;
      continue;
    }
    const quote = QUOTE.exec(rest);
    if (quote) {
      const from = at + quote[0].length;
      const [, prefix = '', mark = ''] = quote;
      const end = endOfString(source, from, mark);
      const text = source.slice(from, end);
      push({ kind: 'string', text, line, ...(prefix && { prefix: prefix.toLowerCase() }) });
      line += linesIn(text);
      at = source[end] === '\n' ? end : end + mark.length;
      continue;
    }
    const name = NAME.exec(rest)?.[0];
    if (name) {
      push({ kind: 'name', text: name, line });
      at += name.length;
      continue;
    }
    const char = source[at] ?? '';
    at += 1;
    if (char === '#') {
      const end = source.indexOf('\n', at);
      at = end < 0 ? source.length : end;
    } else if (char === '\n') {
      line += 1;
      isLineStart = true;
    } else if (char === '\\' && source[at] === '\n') {
      line += 1;
      at += 1;
    } else if (!/\s/.test(char)) {
      if ('([{'.includes(char)) depth += 1;
      if (')]}'.includes(char)) depth = Math.max(0, depth - 1);
      push({ kind: 'other', text: char, line });
    }
  }
  return { tokens, escaped };
}
