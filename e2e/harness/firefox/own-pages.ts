import type { Answer, Ask, BidiEvent, Command, Tell } from './bidi.ts';

const OWN = 'moz-extension://';
const LOADED = ['browsingContext.domContentLoaded', 'browsingContext.load'];
/** So often a page that loads is looked at, each 25 ms after the last. */
const LOOKS = 200;

interface Look {
  type: string;
  realm: string;
  result?: { value?: string };
}

/**
 * What Firefox does not tell of an extension's own pages: that they are there, have been loaded, and were
 * closed. (It tells nothing of what goes on in such a page before Mozilla's bug 1755014 is mended.)
 * Playwright waits for each of these, so they are found out, and told in Firefox's place.
 */
export class OwnPages {
  readonly #ask: Ask;
  readonly #tell: Tell;
  /** Where each tab is. */
  readonly #addresses = new Map<string, string>();
  /** Tabs that were told in Firefox's place. */
  readonly #opened = new Set<string>();
  /** Tabs that Playwright has asked to close, by its command. */
  readonly #closing = new Map<number, string>();
  /** The realm last reported for a tab, so that no load is reported twice. */
  readonly #realms = new Map<string, string>();
  /** The last page of each tab that is waited for. */
  readonly #followed = new Map<string, symbol>();
  /** Downloads that are under way, which Playwright knows by an id. */
  readonly #downloads = new Map<string, string>();

  constructor(ask: Ask, tell: Tell) {
    this.#ask = ask;
    this.#tell = tell;
  }

  hearCommand({ id, method, params }: Command): void {
    if (method === 'browsingContext.close') this.#closing.set(id, params.context ?? '');
  }

  hearAnswer({ id, type }: Answer): void {
    const context = this.#closing.get(id);
    this.#closing.delete(id);
    // Of a tab that shows an own page, or is about to, Firefox does not tell it; else it tells it again.
    if (type !== 'success' || context === undefined) return;
    const url = this.#addresses.get(context) ?? '';
    this.#tell('browsingContext.contextDestroyed', { context, url, children: [], parent: null });
  }

  /** Whether Playwright is to hear of an event. It changes some, which miss what Playwright goes by. */
  isForPlaywright({ method, params }: BidiEvent): boolean {
    const { context = '', url = '' } = params;
    // Playwright would take the browser's own windows for pages.
    if (params['moz:scope'] === 'chrome') return false;
    // Nothing has failed: one of the extension's pages was left before it was there.
    if (method === 'browsingContext.navigationFailed' && url.startsWith(OWN)) return false;
    // What happens in a tab that the extension has opened is reported before the tab itself is, if ever.
    if (method === 'browsingContext.contextCreated' && this.#opened.has(context)) return false;
    const isOpened = method === 'browsingContext.navigationStarted' && url.startsWith(OWN);
    if (isOpened && !this.#addresses.has(context)) {
      this.#addresses.set(context, url);
      this.#opened.add(context);
      const opened = { context, url, children: null, parent: null, originalOpener: null };
      this.#tell('browsingContext.contextCreated', { ...opened, userContext: 'default' });
    }
    if (method.startsWith('browsingContext.download')) this.#nameDownload(method, params);
    return true;
  }

  hearEvent({ method, params }: BidiEvent): void {
    const { context, url = '' } = params;
    if (context === undefined) return;
    if (method === 'browsingContext.contextDestroyed') {
      this.#addresses.delete(context);
      this.#opened.delete(context);
      this.#followed.delete(context);
      this.#realms.delete(context);
    }
    const isNew = method === 'browsingContext.contextCreated' && !this.#addresses.has(context);
    if (isNew || method === 'browsingContext.navigationCommitted') {
      this.#addresses.set(context, url);
      this.#followed.delete(context);
      if (url.startsWith(OWN)) void this.#follow(context, url);
    }
  }

  /** A download that a page makes by itself has no navigation, and this Firefox gives downloads no id. */
  #nameDownload(method: string, params: BidiEvent['params']): void {
    if (params.download !== undefined || params.navigation) return;
    const key = `${params.context} ${params.url}`;
    if (method.endsWith('WillBegin')) this.#downloads.set(key, `${key} ${Date.now()}`);
    const name = this.#downloads.get(key);
    if (name !== undefined) params.download = name;
  }

  /** Waits until a page is loaded, and tells so, unless the tab goes elsewhere meanwhile. */
  async #follow(context: string, url: string): Promise<void> {
    const turn = Symbol(url);
    this.#followed.set(context, turn);
    for (let looks = 0; looks < LOOKS && this.#followed.get(context) === turn; looks++) {
      const look = await this.#ask<Look>('script.evaluate', {
        expression: '`${document.readyState} ${location.href}`',
        target: { context },
        awaitPromise: false,
      }).catch(() => undefined);
      const [state, at = ''] = (look?.result?.value ?? '').split(' ');
      // Before it is there, the page before it still answers.
      const isThere = at.split('#')[0] === url.split('#')[0] && state === 'complete';
      if (look && isThere && look.realm !== this.#realms.get(context)) {
        this.#loaded(context, at, look.realm);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  #loaded(context: string, url: string, realm: string): void {
    this.#realms.set(context, realm);
    const origin = new URL(url).origin;
    this.#tell('script.realmCreated', { context, realm, origin, type: 'window' });
    for (const method of LOADED) {
      this.#tell(method, { context, url, navigation: null, timestamp: Date.now() });
    }
  }
}
