import { COMMAND, hooks } from '../names.ts';
import { buildIn } from './build.ts';

const KEPT = ['lang', 'id', 'class', COMMAND, 'disabled', 'open', 'slot', 'dialogaction'];
const LEFT_OUT =
  'head, script, style, br, slot, clean-slate-notice, clean-slate-question, clean-slate-spotlight';
/** Below these stands what the notebook says, or a drawing. */
const CLOSED = `pre.monaco-colorized, .view-line, .output pre, .markdown, svg, iframe,
  ${hooks.closureEntry}`;
/** Ids of cells, files and accounts are long, with capitals or digits. */
const PERSONAL = /(?=[a-z_]*[A-Z\d])\w{8,}/g;
/** A cell's own id may be any word. */
const CELL_ID = /^cell-.+/;
const UNFIT = /[^\w :.…-]/g;
const TAG = /^[a-z][\w-]{0,60}$/;
/** This many cells show how cells are built; an issue has little room. */
const CELLS = 3;
/** An issue takes 65,536 characters, and its writer has something to say as well. */
const LONGEST = 60_000;

function attributesOf(element: Element): string {
  const values = KEPT.flatMap((name) => {
    const value = element.getAttribute(name);
    if (value === null) return [];
    const known = name === 'id' ? value.replace(CELL_ID, 'cell-…') : value;
    const fit = known.replace(PERSONAL, '…').replace(UNFIT, '').trim().slice(0, 200);
    return fit === '' ? [name] : [`${name}="${fit}"`];
  });
  const source = element.matches(hooks.outputFrame) ? element.getAttribute('src') : null;
  const build = buildIn(source ?? '');
  if (source !== null) values.push(`src="/outputframe.html${build ? `?vrz=${build}` : ''}"`);
  return values.map((value) => ` ${value}`).join('');
}

/** How many siblings of its kind stand before a cell. */
function placeOf(cell: Element): number {
  let place = 0;
  for (let other = cell.previousElementSibling; other; other = other.previousElementSibling) {
    if (other.matches(hooks.cell)) place += 1;
  }
  return place;
}

const isLeftOut = (element: Element) =>
  element.matches(LEFT_OUT) ||
  !TAG.test(element.localName) ||
  (element.matches(hooks.cell) && placeOf(element) >= CELLS);

function drawInside(element: Element, indent: string): string {
  if (element.matches(CLOSED)) return '';
  const { localName, shadowRoot } = element;
  // Nothing of Colab's own stands in the shadow of Material's parts, which are most of a page.
  const isShown = shadowRoot && !localName.startsWith('md-');
  const shadow = isShown
    ? `${indent}<template shadowrootmode="open">${drawAll(shadowRoot, `${indent} `)}</template>`
    : '';
  return shadow + drawAll(element, indent);
}

const drawAll = (parent: ParentNode, indent: string): string =>
  [...parent.children]
    .filter((element) => !isLeftOut(element))
    .map((element) => {
      const tag = element.localName;
      return `${indent}<${tag}${attributesOf(element)}>${drawInside(element, `${indent} `)}</${tag}>`;
    })
    .join('');

/**
 * What a page is built of: its tags, classes, ids and commands, and nothing of what it says. It is a
 * page itself, which page-check takes. At most 60,000 characters.
 */
export const outlineOf = (page: Document): string => drawAll(page, '\n').trim().slice(0, LONGEST);
