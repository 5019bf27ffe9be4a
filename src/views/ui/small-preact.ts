/**
 * The part of preact that views without state need, in its words, for a quarter of its size: the
 * notebook script is paid for on every Colab page. The build puts it in preact's place.
 */
import type { ComponentChild, ComponentChildren } from 'preact';

type Attributes = Record<string, unknown>;
type Piece = Part | string;

/** An element that is to be; components have been called by then. */
interface Part {
  tag: string;
  attributes: Attributes;
  pieces: Piece[];
}

const SVG = 'http://www.w3.org/2000/svg';
const drawn = new WeakMap<Element, Attributes>();

/** Absent children keep their place as empty text, so that what follows them is not drawn anew. */
const piecesOf = (child: unknown): Piece[] => {
  if (Array.isArray(child)) return child.flatMap(piecesOf);
  if (typeof child === 'object' && child !== null) return [child as Part];
  return [typeof child === 'string' || typeof child === 'number' ? String(child) : ''];
};

const runHandler = (event: Event) => {
  const attributes = event.currentTarget instanceof Element && drawn.get(event.currentTarget);
  if (attributes && typeof attributes.onClick === 'function') attributes.onClick(event);
};

function setAttributes(element: Element, next: Attributes): void {
  const last = drawn.get(element) ?? {};
  for (const [name, value] of Object.entries({ ...last, ...next })) {
    if (name === 'onClick') {
      if (!last.onClick) element.addEventListener('click', runHandler);
    } else if (!(name in next) || value === undefined || value === null) {
      element.removeAttribute(name);
    } else if (value !== last[name]) {
      element.setAttribute(name, String(value));
    }
  }
  drawn.set(element, next);
}

function draw(piece: Piece, node: ChildNode | undefined, parent: Element): ChildNode {
  if (typeof piece === 'string') {
    const text = node instanceof Text ? node : new Text();
    if (text.data !== piece) text.data = piece;
    return text;
  }
  const isSame = node instanceof Element && node.localName === piece.tag;
  const space = piece.tag === 'svg' ? SVG : parent.namespaceURI;
  const element = isSame ? node : document.createElementNS(space, piece.tag);
  setAttributes(element, piece.attributes);
  drawAll(piece.pieces, element);
  return element;
}

function drawAll(pieces: Piece[], parent: Element): void {
  pieces.forEach((piece, place) => {
    const node = parent.childNodes[place];
    const next = draw(piece, node, parent);
    if (next === node) return;
    if (node) node.replaceWith(next);
    else parent.append(next);
  });
  while (parent.childNodes.length > pieces.length) parent.lastChild?.remove();
}

/** Draws into an element, keeping the nodes that are the same by place and name. */
export const render = (child: ComponentChild, parent: Element) => drawAll(piecesOf(child), parent);

/** Shows its children without an element around them. */
export const Fragment = ({ children }: { children?: ComponentChildren }) => children;

/** What JSX becomes. */
export function jsx(
  type: string | ((props: Attributes) => unknown),
  { children, ...attributes }: Attributes,
): unknown {
  if (typeof type === 'function') return type({ children, ...attributes });
  return { tag: type, attributes, pieces: piecesOf(children) } satisfies Part;
}

export { jsx as jsxs };
