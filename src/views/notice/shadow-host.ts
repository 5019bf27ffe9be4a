import { endingWith } from '../../platform/observe.ts';
import { tellShown } from '../../platform/presence.ts';
import { letMeantClicksThrough } from './meant-clicks.ts';

/** An element of ours in the page, with what keeps it apart from the page. */
export interface Shell {
  host: HTMLElement;
  root: ShadowRoot;
  /** Where the content is drawn. */
  place: HTMLElement;
  /** Whether a keyboard user is in the notice, who would lose the place if it left. */
  isHeldByKeyboard(): boolean;
  /** Focuses what a selector finds here. */
  focus(selector: string): void;
  /** Puts the focus where it was before the person came here, where that is known. */
  giveFocusBack(): void;
  /** Ends with the shell. */
  signal: AbortSignal;
  remove(): void;
}

/** Passes on the page's theme; for any but "light" and "dark" the system's holds. */
export type FollowTheme = (changed: (theme: string) => void, signal: AbortSignal) => void;

/** Styles a shadow root; a page's policy on inline styles does not reach adopted sheets. */
export function adoptStyles(root: ShadowRoot, styles: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses sheets that were made in a content script's own world.
    const style = document.createElement('style');
    style.textContent = styles;
    root.append(style);
  }
}

/** Elements of ours that are on the page, with their insides and what the Escape key does there. */
const ours = new Map<EventTarget, { root: ShadowRoot; escaped: () => void }>();
/** Whether the person's last act on the page was a key and not the pointer. */
let isKeyboardUsed = false;
/** The key that last went down in an element of ours, unless another has since in the page. */
let keptKey: string | undefined;
/** Whether the key that is down was repeated by the keyboard. */
let isKeyHeld = false;
let isGuarding = false;

function guard(event: Event): void {
  const { type, key, repeat } = event as KeyboardEvent;
  isKeyboardUsed = type !== 'pointerdown';
  if (!isKeyboardUsed) return;
  // A key that comes up is none that was repeated.
  if (type !== 'keypress') isKeyHeld = repeat;
  const host = event.composedPath().find((node) => ours.has(node));
  const escape = host && ours.get(host)?.escaped;
  // Where a key has closed what is ours, it comes up in the page.
  const isKept = escape || (type === 'keyup' && key === keptKey);
  if (type === 'keydown') keptKey = escape && key;
  if (isKept) event.stopImmediatePropagation();
  if (type === 'keydown' && key === 'Escape') escape?.();
}

/**
 * Keeps keys pressed in elements of ours from the page's shortcuts; what the browser does with a key by
 * itself is not touched. To be called before the page's own scripts run, for a page may listen as early
 * on a key's way as can be.
 */
export function guardKeys(): void {
  if (isGuarding) return;
  isGuarding = true;
  for (const type of ['keydown', 'keypress', 'keyup', 'pointerdown']) {
    window.addEventListener(type, guard, { capture: true });
  }
}

/** Focuses what is in the element, and gives the focus back to where the person came from. */
function keepFocus(host: HTMLElement, root: ShadowRoot): Pick<Shell, 'focus' | 'giveFocusBack'> {
  let before: EventTarget | null = null;
  host.addEventListener('focusin', ({ relatedTarget }) => {
    // None where what was focused here is drawn anew.
    before = relatedTarget ?? before;
  });
  return {
    focus(selector) {
      const { activeElement } = document;
      // Of a frame, such as an output, no event tells that the focus came from it.
      if (activeElement !== host) before = activeElement;
      root.querySelector<HTMLElement>(selector)?.focus();
    },
    giveFocusBack() {
      if (!(before instanceof HTMLElement) || !before.isConnected) return;
      const inner = (ours.get(before)?.root ?? before.shadowRoot)?.querySelector('button');
      (inner ?? before).focus({ preventScroll: true });
      // In Firefox the element takes it to no frame of another process.
      (before as HTMLIFrameElement).contentWindow?.focus();
    },
  };
}

/** Whether a question of ours is open. */
export const isAsking = (): boolean =>
  [...ours.keys()].some(
    (host) =>
      (host as Element).localName === 'clean-slate-question' && (host as Element).isConnected,
  );

/**
 * Keeps the element within reach while a dialog of Colab is open, which makes all beside it inert:
 * "Stop", and what is said about that dialog, are needed just then.
 */
function stayInReach(host: HTMLElement, signal: AbortSignal): void {
  const observer = endingWith(
    signal,
    new MutationObserver(() => {
      if (host.inert) host.inert = false;
    }),
  );
  observer.observe(host, { attributeFilter: ['inert'] });
}

/** Has an element find its place anew when its size changes, or what is around it. */
function followPlace(host: HTMLElement, place: (host: HTMLElement) => void, signal: AbortSignal) {
  const tell = () => place(host);
  const observer = endingWith(signal, new ResizeObserver(tell));
  observer.observe(host);
  window.addEventListener('resize', tell, { signal });
  window.addEventListener('scrollend', tell, { capture: true, signal });
}

/**
 * Puts an element of ours on the page, by its name. `escaped` is called for the Escape key inside
 * it, `placing` with the element where it may have to find another place, and without it when it is gone.
 */
export function openShell(
  name: `clean-slate-${'notice' | 'question' | 'marker'}`,
  styles: string,
  followTheme: FollowTheme,
  escaped: () => void,
  placing?: (host?: HTMLElement) => void,
): Shell {
  const life = new AbortController();
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  const place = document.createElement('div');
  root.append(place);
  adoptStyles(root, styles);
  followTheme((theme) => host.setAttribute('theme', theme), life.signal);
  guardKeys();
  ours.set(host, { root, escaped });
  letMeantClicksThrough(root, () => isKeyHeld, life.signal);
  const focus = keepFocus(host, root);
  document.body.append(host);
  tellShown();
  stayInReach(host, life.signal);
  if (placing) followPlace(host, placing, life.signal);
  return {
    host,
    root,
    place,
    isHeldByKeyboard: () => isKeyboardUsed && root.activeElement !== null,
    ...focus,
    signal: life.signal,
    remove() {
      life.abort();
      ours.delete(host);
      if (root.activeElement) focus.giveFocusBack();
      host.remove();
      placing?.();
    },
  };
}
