import { create } from '../dom.ts';
import { inline } from './inline.ts';

const BULLET = /^\s*(?:[-*+]|\d+[.)])\s+/;
const BLOCK_START = /^(?:#{1,6}\s|```|~~~|>|\s*(?:[-*+]|\d+[.)])\s|(?:-{3,}|\*{3,})\s*$)/;

/** Takes the lines off the front for which `belongs` holds. */
function take(lines: string[], belongs: (line: string) => boolean): string[] {
  const end = lines.findIndex((line) => !belongs(line));
  return lines.splice(0, end < 0 ? lines.length : end);
}

function heading(line: string): HTMLElement {
  const [marks = '', text = ''] = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line)?.slice(1) ?? [];
  const title = create(`h${marks.length || 1}`, {}, ...inline(text));
  return create('div', { class: 'text-cell-section-header' }, title);
}

function fence(lines: string[]): HTMLElement {
  const opening = lines.shift() ?? '';
  const marks = opening.slice(0, 3);
  const code = take(lines, (line) => !line.startsWith(marks));
  lines.shift();
  return create('pre', {}, create('code', {}, code.join('\n')));
}

function list(lines: string[]): HTMLElement {
  const isOrdered = /^\s*\d/.test(lines[0] ?? '');
  const rows = take(lines, (line) => BULLET.test(line) || /^\s+\S/.test(line));
  const items: string[] = [];
  for (const row of rows) {
    if (BULLET.test(row)) items.push(row.replace(BULLET, ''));
    else items.push(`${items.pop() ?? ''} ${row.trim()}`);
  }
  return create(
    isOrdered ? 'ol' : 'ul',
    {},
    ...items.map((item) => create('li', {}, ...inline(item))),
  );
}

function block(lines: string[]): HTMLElement {
  const [line = ''] = lines;
  if (/^#{1,6}\s/.test(line)) return heading(lines.shift() ?? '');
  if (/^(?:```|~~~)/.test(line)) return fence(lines);
  if (line.startsWith('>')) {
    const quoted = take(lines, (row) => row.startsWith('>'));
    const inner = quoted.map((row) => row.replace(/^>\s?/, ''));
    return create('blockquote', {}, ...markdown(inner.join('\n')));
  }
  if (/^(?:-{3,}|\*{3,})\s*$/.test(line)) {
    lines.shift();
    return create('hr');
  }
  if (BULLET.test(line)) return list(lines);
  const first = lines.shift() ?? '';
  const rest = take(lines, (row) => row.trim() !== '' && !BLOCK_START.test(row));
  return create('p', {}, ...inline([first, ...rest].join(' ')));
}

/**
 * Draws the Markdown that notebooks here are written in: headings, paragraphs, lists, quotations,
 * rules and code. HTML in it is shown as text.
 */
export function markdown(source: string): HTMLElement[] {
  const lines = source.split(/\r?\n/);
  const blocks: HTMLElement[] = [];
  while (lines.length > 0) {
    take(lines, (line) => line.trim() === '');
    if (lines.length > 0) blocks.push(block(lines));
  }
  return blocks;
}
