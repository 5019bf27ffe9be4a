/** An element of ours in the page, with what keeps it apart from the page. */
export interface Shell {
  host: HTMLElement;
  root: ShadowRoot;
  /** Where the content is drawn. */
  place: HTMLElement;
  /** Whether a keyboard user is in the notice, who would lose the place if it left. */
  isHeldByKeyboard(): boolean;
  /** Ends with the shell. */
  signal: AbortSignal;
  remove(): void;
}

/** Passes on the page's theme; for any but "light" and "dark" the system's holds. */
export type FollowTheme = (changed: (theme: string) => void, signal: AbortSignal) => void;

/** Styles a shadow root; a page's policy on inline styles does not reach adopted sheets. */
function adoptStyles(root: ShadowRoot, styles: string): void {
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

/**
 * Keeps keys pressed in the notice from the page's shortcuts. Caught on their way in, for a page
 * may listen on the way in as well; what the browser does with a key by itself is not touched.
 */
function keepKeys(host: HTMLElement, escaped: () => void, signal: AbortSignal): void {
  const keep = (event: KeyboardEvent) => {
    if (!event.composedPath().includes(host)) return;
    event.stopPropagation();
    if (event.type === 'keydown' && event.key === 'Escape') escaped();
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    window.addEventListener(type, keep, { capture: true, signal });
  }
}

/** Whether the person's last act on the page was a key and not the pointer. */
function watchKeyboard(signal: AbortSignal): () => boolean {
  let isKey = false;
  const note = ({ type }: Event) => {
    isKey = type === 'keydown';
  };
  for (const type of ['keydown', 'pointerdown']) {
    window.addEventListener(type, note, { capture: true, signal });
  }
  return () => isKey;
}

/** Tells the box that the notice takes, each time it changes. */
function followBox(host: HTMLElement, resized: (box: DOMRect) => void, signal: AbortSignal): void {
  const tell = () => resized(host.getBoundingClientRect());
  const observer = new ResizeObserver(tell);
  observer.observe(host);
  window.addEventListener('resize', tell, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}

/**
 * Puts an element of ours on the page, by its name. `escaped` is called for the Escape key inside
 * it, `resized` with the box it takes, and without one when it is gone.
 */
export function openShell(
  name: `clean-slate-${'notice' | 'question'}`,
  styles: string,
  followTheme: FollowTheme,
  escaped: () => void,
  resized?: (box?: DOMRect) => void,
): Shell {
  const life = new AbortController();
  // Firefox runs an updated extension in pages where the old one left its own.
  for (const old of document.querySelectorAll(name)) old.remove();
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'open' });
  const place = document.createElement('div');
  root.append(place);
  adoptStyles(root, styles);
  followTheme((theme) => host.setAttribute('theme', theme), life.signal);
  const isKeyboardUsed = watchKeyboard(life.signal);
  keepKeys(host, escaped, life.signal);
  document.body.append(host);
  if (resized) followBox(host, resized, life.signal);
  return {
    host,
    root,
    place,
    isHeldByKeyboard: () => isKeyboardUsed() && root.activeElement !== null,
    signal: life.signal,
    remove() {
      life.abort();
      host.remove();
      resized?.();
    },
  };
}
