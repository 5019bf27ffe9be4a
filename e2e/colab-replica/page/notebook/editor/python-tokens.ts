/** Kinds of tokens that have a colour of their own. */
export type TokenKind =
  'text' | 'comment' | 'string' | 'number' | 'keyword' | 'control' | 'builtin' | 'command';

export interface Token {
  kind: TokenKind;
  /** Place of its first character in the line, from 0. */
  start: number;
}

/** What a line hands to the next: the quotes of a string that is still open. */
export type OpenString = '' | '"""' | "'''";

const control =
  'as|assert|async|await|break|continue|del|elif|else|except|finally|for|from|if|import|pass|raise|return|try|while|with|yield';
const keyword = 'and|class|def|False|global|in|is|lambda|None|nonlocal|not|or|True';
const builtin =
  'abs|all|any|bool|dict|enumerate|float|input|int|isinstance|len|list|map|max|min|open|print|range|repr|round|set|sorted|str|sum|tuple|type|zip';

const patterns: readonly [TokenKind, RegExp][] = [
  ['comment', /#.*/y],
  ['string', /[rbfuRBFU]{0,2}(?:"""|''')/y],
  ['string', /[rbfuRBFU]{0,2}(?:"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?)/y],
  ['control', new RegExp(String.raw`(?:${control})\b`, 'y')],
  ['keyword', new RegExp(String.raw`(?:${keyword})\b`, 'y')],
  ['builtin', new RegExp(String.raw`(?:${builtin})\b(?=\()`, 'y')],
  ['number', /\d[\w.]*/y],
  ['text', /\w+|\s+|./y],
];

/** Finds where an open string ends: just after its quotes, or at the end of the line. */
function endOfString(line: string, quotes: string, from: number): number {
  const place = line.indexOf(quotes, from);
  return place < 0 ? line.length : place + quotes.length;
}

/** Splits one line of a notebook's Python, where a line may also be a shell command or a magic. */
export function tokenize(line: string, open: OpenString): { tokens: Token[]; open: OpenString } {
  const tokens: Token[] = [];
  const add = (kind: TokenKind, start: number) => {
    if (tokens.at(-1)?.kind !== kind) tokens.push({ kind, start });
  };
  let at = 0;
  let state = open;
  if (!state && /^\s*[!%]/.test(line)) return { tokens: [{ kind: 'command', start: 0 }], open };
  if (state) {
    add('string', 0);
    at = endOfString(line, state, 0);
    if (!line.slice(0, at).endsWith(state)) return { tokens, open: state };
    state = '';
  }
  while (at < line.length) {
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = at;
      const found = pattern.exec(line)?.[0];
      if (!found) continue;
      add(kind, at);
      at += found.length;
      const quotes = /("""|''')$/.exec(found)?.[1] as OpenString | undefined;
      if (kind !== 'string' || !quotes) break;
      const end = endOfString(line, quotes, at);
      if (!line.slice(at, end).endsWith(quotes)) return { tokens, open: quotes };
      at = end;
      break;
    }
  }
  return { tokens, open: state };
}
