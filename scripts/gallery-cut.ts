/** Looks in a page for words that are cut off, stand outside the window, or lie over each other. */

/** A piece of text that is drawn, with where it is. */
interface Drawn {
  text: string;
  box: DOMRect;
  element: Element;
}

/** How far letters may stand out of their place, in CSS pixels. */
const SLACK = 2;

const isUnseen = (element: Element) =>
  !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
  element.closest('.unseen') !== null;

/** What is drawn; what has been scrolled out of its frame is not. */
function drawnIn(elements: readonly Element[]): Drawn[] {
  return elements.flatMap((element) =>
    [...element.childNodes].flatMap((node) => {
      if (!(node instanceof Text) || node.data.trim() === '' || isUnseen(element)) return [];
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = node.data.trim().slice(0, 60);
      const frame = frameOf(element)?.getBoundingClientRect();
      return [...range.getClientRects()]
        .filter(({ top, bottom }) => !frame || (top >= frame.top && bottom <= frame.bottom))
        .map((box) => ({ text, box, element }));
    }),
  );
}

const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);

/** The nearest element around one that cuts off or scrolls what is wider than it. */
function frameOf(element: Element): Element | undefined {
  for (let around: Element | null = element; around; around = around.parentElement) {
    if (getComputedStyle(around).overflowX !== 'visible') return around;
  }
  return undefined;
}

function isCut({ box, element }: Drawn): boolean {
  if (element.namespaceURI?.endsWith('svg')) {
    const drawing = element.closest('svg')?.getBoundingClientRect();
    return (
      drawing !== undefined &&
      (box.left < drawing.left - SLACK || box.right > drawing.right + SLACK)
    );
  }
  const button = element.closest('button, .pressed, .picture');
  const frame = frameOf(element);
  if (frame && scrolls(frame)) return false;
  return [button, frame, document.documentElement].some((around) => {
    if (!around) return false;
    const { left, right } = around.getBoundingClientRect();
    return box.left < left - SLACK || box.right > right + SLACK;
  });
}

const isOver = (a: DOMRect, b: DOMRect) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
  // Lines of one text may touch.
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;

/** The pairs of texts of one root that lie over each other. */
function over(drawn: readonly Drawn[]): [Drawn, Drawn][] {
  const found: [Drawn, Drawn][] = [];
  const fromTop = drawn.toSorted((a, b) => a.box.top - b.box.top);
  for (const [place, one] of fromTop.entries()) {
    for (let next = place + 1; next < fromTop.length; next += 1) {
      const other = fromTop[next];
      if (!other || other.box.top >= one.box.bottom) break;
      const isSame = other.element === one.element;
      if (isSame || !isOver(one.box, other.box)) continue;
      if (one.element.getRootNode() === other.element.getRootNode()) found.push([one, other]);
    }
  }
  return found;
}

/** What is cut off, or lies over another text of the same root. */
export function cutFaults(elements: readonly Element[]): string[] {
  const drawn = drawnIn(elements);
  const cut = drawn.filter(isCut).map(({ text }) => `cut off: "${text}"`);
  const covered = over(drawn).map(
    ([one, other]) => `over each other: "${one.text}" and "${other.text}"`,
  );
  return [...new Set([...cut, ...covered])].slice(0, 5);
}
