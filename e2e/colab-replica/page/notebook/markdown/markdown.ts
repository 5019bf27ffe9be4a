import { html, render } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { Marked } from 'marked';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const isSafe = (address: string) => /^(?:https?:\/\/|mailto:|#)/i.test(address);

const marked = new Marked({
  renderer: {
    heading({ tokens, depth }) {
      const title = `<h${depth}>${this.parser.parseInline(tokens)}</h${depth}>`;
      return `<div class="text-cell-section-header layout horizontal center">${title}</div>`;
    },
    link({ tokens, href }) {
      const text = this.parser.parseInline(tokens);
      if (!isSafe(href)) return text;
      return `<a href="${escaped(href)}" rel="nofollow" target="_blank">${text}</a>`;
    },
    image: ({ href, text }) =>
      isSafe(href) ? `<img src="${escaped(href)}" alt="${escaped(text)}">` : escaped(text),
    // Colab cleans what is written in HTML; here it is shown as it is written.
    html: ({ text }) => escaped(text),
  },
});

/** The text of a cell, drawn from its Markdown. */
export function markdown(source: string): HTMLElement {
  const text = document.createElement('span');
  render(html`${unsafeHTML(marked.parse(source, { async: false }))}`, text);
  return text;
}
