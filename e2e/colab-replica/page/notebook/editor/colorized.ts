import { create } from '../dom.ts';
import { tokenize, type OpenString, type TokenKind } from './python-tokens.ts';

/** The classes that Monaco gives to the same tokens on Colab's page. */
const classes: Readonly<Record<TokenKind, string>> = {
  text: 'mtk1',
  keyword: 'mtk6',
  comment: 'mtk8',
  number: 'mtk12',
  builtin: 'mtk15',
  command: 'mtk17',
  control: 'mtk19',
  string: 'mtk21',
};

/** Coloured lines of code, as Colab draws a cell that no one edits. */
export function colorized(source: string): Node[] {
  let open: OpenString = '';
  return source.split('\n').flatMap((line) => {
    const result = tokenize(line, open);
    open = result.open;
    const spans = result.tokens.map(({ kind, start }, index) =>
      create('span', { class: classes[kind] }, line.slice(start, result.tokens[index + 1]?.start)),
    );
    return [create('span', {}, create('span', {}, ...spans)), create('br')];
  });
}

/** The whole of a cell's code while no editor is needed for it. */
export function lazyEditor(source: string): HTMLElement {
  const pre = create('pre', { class: 'monaco-colorized colab', 'data-lang': 'notebook-python' });
  pre.append(...colorized(source));
  const lazy = create('pre', { tabindex: '0', class: 'lazy-virtualized' });
  lazy.style.cssText = 'font-size: 14px; line-height: 19px;';
  const placeholder = create('colab-read-only-cell-placeholder', { style: 'display: none;' });
  lazy.append(create('pre', { class: 'lazy-gutter' }), pre, placeholder);
  return lazy;
}
