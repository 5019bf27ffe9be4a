import { hooks } from './names.ts';

/** Monaco draws spaces that do not break. */
const textOf = (node: Element) =>
  node.localName === 'br' ? '\n' : (node.textContent ?? '').replaceAll('\u00A0', ' ');
const topOf = (line: HTMLElement) => Number.parseFloat(line.style.top);

/**
 * The code of a cell as the page shows it. Of a cell that is being edited only the drawn lines are
 * there: those of a very long one that are far off the screen are missing.
 */
export function cellSource(cell: Element): string {
  const lazy = cell.querySelector(hooks.lazyCode);
  if (lazy) return [...lazy.children].map((node) => textOf(node)).join('');
  return [...cell.querySelectorAll<HTMLElement>(hooks.editorLine)]
    .toSorted((a, b) => topOf(a) - topOf(b))
    .map((line) => textOf(line))
    .join('\n');
}
