import * as monaco from 'monaco-editor/editor/editor.api.js';
import { create } from '../dom.ts';
import { LANGUAGE, theme } from './language.ts';

/** Code that no one edits, by the element it is drawn in. */
const drawn = new Map<HTMLElement, string>();

/** Colours the code again; its classes stand for other colours in each theme. */
function colorize(pre: HTMLElement, source: string): void {
  pre.textContent = source;
  void monaco.editor.colorizeElement(pre, { theme: theme(), mimeType: LANGUAGE });
}

new MutationObserver(() => {
  monaco.editor.setTheme(theme());
  for (const [pre, source] of drawn) {
    if (pre.isConnected) colorize(pre, source);
    else drawn.delete(pre);
  }
}).observe(document.documentElement, { attributeFilter: ['theme'] });

/** The whole of a cell's code while no editor is needed for it. */
export function lazyEditor(source: string): HTMLElement {
  const pre = create('pre', { class: 'monaco-colorized', 'data-lang': LANGUAGE });
  const lazy = create('pre', { tabindex: '0', class: 'lazy-virtualized' });
  lazy.style.cssText = 'font-size: 14px; line-height: 19px;';
  const placeholder = create('colab-read-only-cell-placeholder', { style: 'display: none;' });
  lazy.append(create('pre', { class: 'lazy-gutter' }), pre, placeholder);
  showCode(lazy, source);
  return lazy;
}

/** Shows code in what `lazyEditor` made. */
export function showCode(lazy: HTMLElement, source: string): void {
  const pre = lazy.querySelector<HTMLElement>('.monaco-colorized');
  if (!pre) return;
  drawn.set(pre, source);
  colorize(pre, source);
}
