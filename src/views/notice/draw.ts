import type { Piece, Pieces, Press } from '../../platform/layout.ts';

type Part = Exclude<Piece, string>;
type Attributes = Part['attributes'];

/** What only the page knows of a layout. */
export interface Gaps {
  /** By the sign that stands for it. */
  texts: Record<string, string | number>;
  /** What stands in the slots, by their names. */
  slots?: Record<string, Pieces>;
  /** Screen readers do not know the live regions yet, and tell only what changes in one that they know. */
  isNew?: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';
const drawn = new WeakMap<Element, Attributes>();
const presses = new WeakMap<Element, Press | undefined>();

/** Draws pieces into an element, keeping the nodes that are the same by place and name. */
export function draw(pieces: Pieces, parent: Element, gaps: Gaps = { texts: {} }): void {
  const filled = (text: string) =>
    Object.entries(gaps.texts).reduce(
      (known, [sign, value]) => known.replaceAll(sign, () => String(value)),
      text,
    );

  const setAttributes = (element: Element, next: Attributes) => {
    const last = drawn.get(element) ?? {};
    for (const name of Object.keys({ ...last, ...next })) {
      const value = next[name];
      if (value === undefined || value === null) element.removeAttribute(name);
      else if (element.getAttribute(name) !== filled(String(value))) {
        element.setAttribute(name, filled(String(value)));
      }
    }
    drawn.set(element, next);
  };

  const drawOne = (piece: Piece, node: ChildNode | undefined, within: Element): ChildNode => {
    if (typeof piece === 'string') {
      const text = node instanceof Text ? node : new Text();
      const data = filled(piece);
      if (text.data !== data) text.data = data;
      return text;
    }
    const { tag, attributes, press, pieces: inner } = piece;
    const isSame = node instanceof Element && node.localName === tag;
    const space = tag === 'svg' ? SVG : within.namespaceURI;
    const element = isSame ? node : document.createElementNS(space, tag);
    setAttributes(element, attributes);
    presses.set(element, press);
    drawAll(gaps.isNew && attributes.role ? [] : inner, element);
    return element;
  };

  const drawAll = (all: Pieces, within: Element) => {
    const whole = all.flatMap((piece) =>
      typeof piece !== 'string' && piece.tag === 'slot'
        ? (gaps.slots?.[piece.attributes.name as string] ?? [])
        : piece,
    );
    whole.forEach((piece, place) => {
      const node = within.childNodes[place];
      const next = drawOne(piece, node, within);
      if (next === node) return;
      if (node) node.replaceWith(next);
      else within.append(next);
    });
    while (within.childNodes.length > whole.length) within.lastChild?.remove();
  };

  drawAll(pieces, parent);
}

/** What the button is pressed for in which something happened. */
const pressAt = ({ target }: Event): readonly unknown[] => {
  const button = (target as Element).closest('button');
  return [...((button && presses.get(button)) ?? []), button];
};

/** Tells which cell the pointer or the focus is at the name of; none once it has left, or all is gone. */
export function hearPointing(
  place: Element,
  pointed: (cell?: string) => void,
  signal: AbortSignal,
): void {
  for (const type of ['pointerover', 'pointerout', 'focusin', 'focusout']) {
    place.addEventListener(type, (event) => {
      const [action, cell] = pressAt(event);
      pointed(action === 'goToCell' && !type.endsWith('out') ? (cell as string) : undefined);
    });
  }
  signal.addEventListener('abort', () => pointed());
}

/** Carries out what the buttons drawn in an element are pressed for, by the names of the actions. */
export function hearPresses(place: Element, actions: object): void {
  place.addEventListener('click', (event) => {
    const [action, ...given] = pressAt(event);
    (actions as Record<string, ((...all: unknown[]) => void) | undefined>)[String(action)]?.(
      ...given,
    );
  });
}
