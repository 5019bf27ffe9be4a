import { rmSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright';
import type {
  ExtensionBrowser,
  Paper,
  Point,
  PopupWindow,
  RequestRecord,
  World,
  ShortcutName,
} from '../driver.ts';
import { changeManifest } from '../change-manifest.ts';
import { endEventPage, evaluateInEventPage } from './background.ts';
import { hearConsoles } from './consoles.ts';
import { Absent, Inside, scriptAddress } from './inside.ts';
import { allowPrivate, remove, setAllowed, setEnabled } from './manage.ts';
import { hearMessages } from './messages.ts';
import { openFirefoxPopup } from './popup.ts';
import type { Proxy } from './proxy.ts';
import type { Relay } from './relay.ts';
import { followRequests, recordRequests } from './requests.ts';
import { ORIGIN } from './settings.ts';

const TRIES = 400;

interface Parts {
  context: BrowserContext;
  relay: Relay;
  proxy: Proxy;
  profile: string;
  folder: string;
}

/** Firefox by WebDriver BiDi and by its own window, where Playwright's calls do not reach. */
export class FirefoxDriver implements ExtensionBrowser {
  readonly context: BrowserContext;
  readonly profile: string;
  readonly folder: string;
  readonly origin = ORIGIN;
  readonly inside: Inside;
  readonly #relay: Relay;
  readonly #proxy: Proxy;
  /** By which name BiDi knows each page; Playwright keeps it to itself. */
  readonly #names = new WeakMap<Page, Promise<string>>();

  #requestsAreFollowed: Promise<void> | undefined;

  constructor({ context, relay, proxy, profile, folder }: Parts) {
    this.context = context;
    this.profile = profile;
    this.folder = folder;
    this.inside = new Inside((method, params) => relay.ask(method, params));
    this.#relay = relay;
    this.#proxy = proxy;
  }

  inBackground<T>(expression: string): Promise<T> {
    return evaluateInEventPage(this.inside, expression);
  }

  endBackground(): Promise<boolean> {
    return endEventPage(this.inside);
  }

  openPopup(): Promise<PopupWindow> {
    return openFirefoxPopup(this.inside, () => this.inBackground('chrome.action.openPopup()'));
  }

  async contentWorld(page: Page): Promise<World> {
    const tab = await this.tabOf(page);
    const evaluate = async <T>(expression: string): Promise<T> => {
      for (let tries = 1; ; tries++) {
        try {
          return await this.inside.evaluateIn<T>(tab, 'content script', expression);
        } catch (error) {
          if (tries === TRIES || !(error instanceof Absent)) throw error;
          await new Promise((resolve) => setTimeout(resolve, 25));
        }
      }
    };
    await evaluate('undefined');
    return { evaluate };
  }

  /** Firefox's own key for it is pressed: keys that tests press go to the page, past the browser. */
  async pressShortcut(command: ShortcutName = 'restart-and-run-all'): Promise<void> {
    const key = command === 'go-to-notice' ? 'J' : 'E';
    await this.inside.evaluate(`
      const keys = front.document.querySelectorAll('keyset[id^="ext-keyset-id"] key[key="${key}"]');
      const key = [...keys].find((key) => key.getAttribute('modifiers').includes('alt'));
      key.doCommand();
    `);
  }

  /** Firefox freezes no page for tests; what a page does then are its timers and what they begin. */
  async setAsleep(page: Page, isAsleep: boolean): Promise<void> {
    const how = isAsleep ? 'suspend' : 'resume';
    const script = scriptAddress(`content.windowUtils.${how}Timeouts()`);
    const tab = await this.tabOf(page);
    await this.inside.evaluate(`${tab}.messageManager.loadFrameScript(${script}, false);`);
  }

  async clickOften(page: Page, { x, y }: Point, pause: number, times: number): Promise<void> {
    const click = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
      { type: 'pause', duration: pause },
    ];
    const actions = Array.from({ length: times }, () => click).flat();
    const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y) };
    await this.#relay.ask('input.performActions', {
      context: await this.#nameOf(page),
      actions: [{ type: 'pointer', id: 'clicks', actions: [move, ...actions] }],
    });
  }

  async hearMessages(page: Page, held: readonly number[], hear: (message: string) => void) {
    await hearMessages(this.inside, this.#relay, { tab: await this.tabOf(page), held, hear });
  }

  hearConsoles(hear: (text: string) => void): Promise<void> {
    return hearConsoles(this.inside, this.#relay, hear);
  }

  async recordRequests(): Promise<RequestRecord> {
    await (this.#requestsAreFollowed ??= followRequests(this.inside));
    return recordRequests(this.#relay);
  }

  install(): Promise<unknown> {
    const extensionData = { type: 'path', path: this.folder };
    return this.#relay.ask('webExtension.install', { extensionData });
  }

  /** Playwright 1.65 takes inches for centimetres here. */
  async print(page: Page, paper: Paper): Promise<Buffer> {
    const { data } = await this.#relay.ask<{ data: string }>('browsingContext.print', {
      context: await this.#nameOf(page),
      page: paper,
      margin: { top: 0, right: 0, bottom: 0, left: 0 },
    });
    return Buffer.from(data, 'base64');
  }

  async update(version: string): Promise<void> {
    changeManifest(this.folder, { version });
    await this.install();
  }

  setEnabled(isEnabled: boolean): Promise<void> {
    return setEnabled(this.inside, isEnabled);
  }

  remove(): Promise<void> {
    return remove(this.inside);
  }

  setAllowed(isAllowed: boolean): Promise<void> {
    return setAllowed(this.inside, isAllowed);
  }

  allowPrivate(): Promise<void> {
    return allowPrivate(this.inside);
  }

  async openPrivate(): Promise<Page> {
    const opened = this.context.waitForEvent('page');
    // The window first shows a page of its own.
    await this.inside.evaluate(`
      const window = front.OpenBrowserWindow({ private: true });
      const isReady = () => {
        const { selectedBrowser } = window.gBrowser ?? {};
        const isOwn = selectedBrowser?.currentURI.spec === 'about:privatebrowsing';
        return isOwn && !selectedBrowser.webProgress.isLoadingDocument;
      };
      while (!isReady()) await new Promise((resolve) => front.setTimeout(resolve, 25));
    `);
    return opened;
  }

  async forgetSite(origin: string): Promise<void> {
    const { hostname } = new URL(origin);
    await this.inside.evaluate(`
      const { CLEAR_ALL } = Ci.nsIClearDataService;
      await new Promise((resolve) =>
        Services.clearData.deleteDataFromHost('${hostname}', true, CLEAR_ALL, resolve));
    `);
  }

  async close(): Promise<void> {
    await this.context.close();
    this.#relay.stop();
    this.#proxy.stop();
    // Firefox's helpers may write to it for a moment longer.
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 10 });
  }

  /** The browser element of a page, as an expression for `inside`. */
  async tabOf(page: Page): Promise<string> {
    return `tab(${JSON.stringify(await this.#nameOf(page))})`;
  }

  #nameOf(page: Page): Promise<string> {
    const name = this.#names.get(page) ?? this.#askName(page);
    this.#names.set(page, name);
    return name;
  }

  /** Playwright's own command to the page tells it. */
  async #askName(page: Page): Promise<string> {
    const mark = `clean-slate-${Math.random()}`;
    const command = this.#relay.nextCommand(mark);
    await page.evaluate((mark) => mark, mark);
    return (await command).params.target?.context ?? '';
  }
}
