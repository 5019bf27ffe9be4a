import { endingWith } from '../../platform/observe.ts';
/**
 * How long a button must have stood where it is, with the words that it has, before it acts, in
 * milliseconds; docs/security.md says why so long.
 */
const STOOD = 500;
/** The page can move what is ours at any time; milliseconds between two looks. */
const LOOK = 100;

/** Whether a person sees an element of ours at a point of the window, and nothing of the page's over it. */
export const isSeenAt = (root: ShadowRoot, element: Element, x: number, y: number): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
  document.elementFromPoint(x, y) === root.host &&
  element.contains(root.elementFromPoint(x, y));

const wordsOf = (button: Element) => `${button.textContent}${button.ariaLabel}`;
const placeOf = (button: Element) =>
  wordsOf(button) + JSON.stringify(button.getBoundingClientRect());

/**
 * Lets a click on a button of ours through only where it is meant: a person's own, with no key held down,
 * on a button that has stood there for a while and that they see. The pointer meets it only then.
 * `isKeyHeld` tells whether the last key was repeated by the keyboard.
 */
export function letMeantClicksThrough(
  root: ShadowRoot,
  isKeyHeld: () => boolean,
  signal: AbortSignal,
): void {
  /** Since when there have been buttons with some words, and with these in some place. */
  let since = new Map<string, number>();
  /**
   * The buttons over which the browser has once seen nothing drawn, and whether that is so now. Under a
   * filter or a shade of another extension's, which lie over all of the page, it never is. Not every
   * browser tells.
   */
  const isClear = new WeakMap<Element, boolean>();
  const sight = endingWith(
    signal,
    new IntersectionObserver(
      (entries: (IntersectionObserverEntry & { isVisible?: boolean })[]) => {
        for (const { target, isVisible = true } of entries) {
          if (isVisible || isClear.has(target)) isClear.set(target, isVisible);
        }
      },
      { trackVisibility: true, delay: LOOK } as IntersectionObserverInit,
    ),
  );

  const look = () => {
    const now = performance.now();
    const seen = new Map<string, number>();
    const sinceOf = (key: string) => {
      const time = since.get(key) ?? now;
      seen.set(key, time);
      return time;
    };
    for (const button of root.querySelectorAll('button')) {
      sight.observe(button);
      sinceOf(wordsOf(button));
      const isReady = now - sinceOf(placeOf(button)) >= STOOD;
      button.style.pointerEvents = isReady ? 'auto' : '';
    }
    since = seen;
  };

  const isMeant = (button: Element, event: MouseEvent) => {
    const { isTrusted, timeStamp, detail, clientX, clientY } = event;
    // Keyboards and screen readers press without a place; what a label passes on has one.
    const isPointed = detail || clientX || clientY;
    const stood = timeStamp - (since.get((isPointed ? placeOf : wordsOf)(button)) ?? timeStamp);
    const isSeen = isPointed
      ? isClear.get(button) !== false && isSeenAt(root, button, clientX, clientY)
      : !isKeyHeld();
    return isTrusted && isSeen && stood >= STOOD;
  };

  const hear = (event: MouseEvent) => {
    look();
    const button = (event.target as Element).closest('button');
    if (button && isMeant(button, event)) return;
    if (button) event.stopImmediatePropagation();
    // Who goes on clicking has not seen yet what has come there, and waits on.
    for (const [key, time] of since) {
      if (event.timeStamp - time < STOOD) since.set(key, event.timeStamp);
    }
  };

  root.addEventListener('click', hear as EventListener, { capture: true });
  const observer = endingWith(signal, new MutationObserver(look));
  const changes = { childList: true, characterData: true, attributeFilter: ['open'] };
  observer.observe(root, { ...changes, subtree: true });
  const timer = setInterval(look, LOOK);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
  });
}
