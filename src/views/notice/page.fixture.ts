import { vi } from 'vitest';
import type { Piece, Pieces, Press } from '../../platform/layout.ts';

/** The insides of our elements: their roots are closed. */
const roots = new WeakMap<Element, ShadowRoot>();

/** What happy-dom has not: where things stand, what is over them, and what the browser sees of them. */
export const browser = {
  /** Where every button and dialog stands. */
  box: { x: 10, y: 20, width: 100, height: 30 },
  /** Something of the page's lies over what is ours. */
  isCovered: false,
  /** Makes the page narrow and low. */
  isCramped: false,
  /** Tells what is seen of an element: `isVisible` where nothing is drawn over it. */
  sees: (_target: Element, _isVisible?: boolean): void => {},
};
const usual = { ...browser };

/** Opens an empty page, with a clock that the test moves. */
export function openPage(): void {
  vi.useFakeTimers();
  Object.assign(browser, usual);
  document.body.replaceChildren();
  const attachShadow = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    root.elementFromPoint = () => root.querySelector('dialog') ?? root.querySelector('button');
    roots.set(this, root);
    return root;
  });
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(
    () => ({ ...browser.box }) as DOMRect,
  );
  vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(true);
  document.elementFromPoint = () =>
    browser.isCovered ? document.body : document.body.lastElementChild;
  vi.stubGlobal('matchMedia', () =>
    Object.defineProperty(new EventTarget(), 'matches', { get: () => browser.isCramped }),
  );
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(changed: (entries: object[]) => void) {
        browser.sees = (target, isVisible) => changed([{ target, isVisible }]);
      }
      observe() {}
      disconnect() {}
    },
  );
}

/** Whatever the test has left on the page goes with it. */
export function closePage(): void {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
}

export const rootOf = (host: Element): ShadowRoot => {
  const root = roots.get(host);
  if (!root) throw new Error(`no element of ours: ${host.localName}`);
  return root;
};

/** The inside of our element with this name, where it is on the page. */
export const insideOf = (name: 'notice' | 'question' | 'marker'): ShadowRoot | undefined => {
  const host = document.querySelector(`clean-slate-${name}`);
  return host ? rootOf(host) : undefined;
};

/** Time goes by, and what changed on the page is told to whoever watches it. */
export const pass = (time = 0) => vi.advanceTimersByTimeAsync(time);

/** A person's click, as the browser tells it; a key's has no place. */
export function click(target: Element, change: object = {}): MouseEvent {
  const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
  const told = {
    isTrusted: true,
    timeStamp: performance.now(),
    detail: 1,
    clientX: 15,
    clientY: 25,
  };
  for (const [name, value] of Object.entries({ ...told, ...change })) {
    Object.defineProperty(event, name, { value });
  }
  target.dispatchEvent(event);
  return event;
}

/** An element of a layout. */
export const piece = (
  tag: string,
  attributes: Record<string, unknown> = {},
  pieces: Pieces = [],
  press?: Press,
): Exclude<Piece, string> => ({ tag, attributes, pieces, ...(press && { press }) });

/** A button of a layout, with a name. */
export const button = (name: string, ...press: Press) =>
  piece('button', { id: name, class: 'corner' }, [name], press);
