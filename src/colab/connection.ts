import { endingWith } from '../platform/observe.ts';
import { CONNECT_TOOLTIP, CONNECTING, CRASHED, hooks } from './names.ts';

/** What Colab's connect button says, in its tooltip and in its label. */
export interface ConnectWords {
  tooltip: string;
  label: string;
}

const connectRoot = (page: ParentNode) => page.querySelector(hooks.connectButton)?.shadowRoot;

/** Reads the connect button's words; both are empty where it is not found. */
export function connectWords(page: ParentNode = document): ConnectWords {
  const status = connectRoot(page)?.querySelector(hooks.connectStatus);
  const [tooltip, label] = [status?.getAttribute(CONNECT_TOOLTIP), status?.textContent];
  return { tooltip: tooltip ?? '', label: label ?? '' };
}

/** `none`: no runtime is connected, or not yet; `unknown`: the page has no such button. */
export type Connection = 'connected' | 'restarting' | 'none' | 'unknown';

/** What Colab's connect button shows, by what it is built of. */
export function connectionOn(page: ParentNode = document): Connection {
  const root = connectRoot(page);
  if (!root?.querySelector(hooks.connectStatus)) {
    return page.querySelector(hooks.permissionsButton) ? 'none' : 'unknown';
  }
  const isRestarting =
    root.querySelector(hooks.restartingMark) && !CONNECTING.test(connectWords(page).label);
  if (isRestarting) return 'restarting';
  return root.querySelector(hooks.connectedMark) ? 'connected' : 'none';
}

/** False while there is no runtime to restart. */
export const isConnected = (): boolean => connectionOn() !== 'none';

/** Whether Colab says that the session has crashed. */
export const isCrashTold = (): boolean =>
  [...document.querySelectorAll(hooks.snackbar)].some(({ shadowRoot }) =>
    CRASHED.test(shadowRoot?.textContent ?? ''),
  );

/**
 * Calls back with each change of the connection. What comes back looks again at once, for Colab may have
 * made the button again.
 */
export function watchConnection(
  changed: (now: Connection, before: Connection) => void,
  signal: AbortSignal,
): () => void {
  let known = connectionOn();
  let watched: ShadowRoot | null | undefined;
  const look = () => {
    const root = connectRoot(document);
    if (root && root !== watched) {
      watched = root;
      const all = { childList: true, characterData: true, subtree: true };
      observer.observe(root, { ...all, attributeFilter: ['class'] });
    }
    const now = connectionOn();
    if (now === known || now === 'unknown') return;
    const before = known;
    known = now;
    changed(now, before);
  };
  const observer = endingWith(signal, new MutationObserver(look));
  look();
  return look;
}
