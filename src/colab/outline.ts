import { connectWords, type ConnectWords } from './machine.ts';
import { BUILD, hooks } from './page.ts';

/** What a page is built of. */
export interface PageOutline {
  /** Its tags, classes, ids and commands as a page of its own, and nothing of what it says. */
  html: string;
  /** What the connect button says; no part of what may be passed on. */
  words: ConnectWords;
}

const KEPT = ['lang', 'id', 'class', 'command', 'disabled', 'open', 'slot', 'dialogaction'];
const LEFT_OUT = 'head, script, style, br';
/** Below these stands what the notebook says, or a drawing. */
const CLOSED = 'pre.monaco-colorized, .view-line, .output pre, .markdown, svg, iframe';
/** Ids of cells; and of files or accounts, which are long and have capitals or digits. */
const PERSONAL = /(?<=^cell-).+|(?=[a-z_]*[A-Z\d])\w{8,}/g;
const UNFIT = /[^\w :.…-]/g;

const attribute = (name: string, value: string) =>
  ` ${name}="${value.replace(PERSONAL, '…').replace(UNFIT, '').slice(0, 200)}"`;

function attributesOf(element: Element): string {
  const kept = KEPT.filter((name) => element.hasAttribute(name));
  const build =
    element.matches(hooks.outputFrame) && BUILD.exec((element as HTMLIFrameElement).src);
  return (
    kept.map((name) => attribute(name, element.getAttribute(name) ?? '')).join('') +
    (build ? ` src="/outputframe.html?vrz=${build[0]}"` : '')
  );
}

function drawAll(parent: ParentNode, indent: string): string {
  return [...parent.children].map((child) => draw(child, indent)).join('');
}

function draw(element: Element, indent: string): string {
  const { localName: tag, shadowRoot } = element;
  if (element.matches(LEFT_OUT) || !/^[a-z][\w-]*$/.test(tag)) return '';
  const inner = `${indent} `;
  // Nothing of Colab's own stands in the shadow of Material's parts, which are most of a page.
  const shadow =
    shadowRoot && !tag.startsWith('md-')
      ? `${inner}<template shadowrootmode="open">${drawAll(shadowRoot, `${inner} `)}</template>`
      : '';
  const inside = element.matches(CLOSED) ? '' : shadow + drawAll(element, inner);
  return `${indent}<${tag}${attributesOf(element)}>${inside}</${tag}>`;
}

/** Draws the page's outline, and touches nothing. */
export const outlinePage = (): PageOutline => ({
  html: draw(document.documentElement, '\n'),
  words: connectWords(),
});
