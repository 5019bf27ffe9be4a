import type { TokenKind } from './python-tokens.ts';

type Palette = Readonly<Record<TokenKind, string>>;

/** Colours of code in the editor; the style sheet has the same for code that no one edits. */
export const light: Palette = {
  text: '#1f2328',
  comment: '#5c6f5c',
  string: '#a3300c',
  number: '#0b6b50',
  keyword: '#1f3fd0',
  control: '#9b1fb0',
  builtin: '#7a5300',
  command: '#1d6b96',
};

export const dark: Palette = {
  text: '#dfe2e7',
  comment: '#87a987',
  string: '#e6a27c',
  number: '#a8d5b5',
  keyword: '#7fb0ff',
  control: '#d896e4',
  builtin: '#e2cf93',
  command: '#86c7ec',
};
