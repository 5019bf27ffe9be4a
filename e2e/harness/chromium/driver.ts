import { rmSync } from 'node:fs';
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright';
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
import { browserSession, evaluateInWorker } from './background.ts';
import { hearConsoles } from './consoles.ts';
import { contentWorldOf } from './content-world.ts';
import { allowPrivate, reload, remove, setEnabled } from './manage.ts';
import { hearMessages } from './messages.ts';
import { popupOf } from './popup.ts';
import { ChromiumRequests } from './requests.ts';

/** Chromium by its own protocol, where Playwright's calls do not reach. */
export class ChromiumDriver implements ExtensionBrowser {
  readonly context: BrowserContext;
  readonly profile: string;
  readonly folder: string;
  readonly origin: string;
  readonly #worker: Worker;
  #browserSession: Promise<CDPSession> | undefined;
  readonly #worlds = new WeakMap<Page, Promise<World>>();

  constructor(
    context: BrowserContext,
    worker: Worker,
    { profile, folder }: { profile: string; folder: string },
  ) {
    this.context = context;
    this.profile = profile;
    this.folder = folder;
    this.origin = `chrome-extension://${new URL(worker.url()).host}`;
    this.#worker = worker;
  }

  inBackground<T>(expression: string): Promise<T> {
    // After an update there is another one.
    const known = this.context.serviceWorkers();
    const worker = known.findLast((each) => each.url().startsWith(this.origin)) ?? this.#worker;
    return evaluateInWorker(worker, expression);
  }

  async endBackground(): Promise<boolean> {
    const session = await (this.#browserSession ??= browserSession(this.context));
    const { targetInfos } = await session.send('Target.getTargets');
    let isEnded = false;
    for (const { type, targetId } of targetInfos) {
      if (type !== 'service_worker') continue;
      // Ended already, by the time that it was to be.
      const ended = session.send('Target.closeTarget', { targetId }).catch(() => undefined);
      isEnded ||= (await ended)?.success ?? false;
    }
    return isEnded;
  }

  openPopup(): Promise<PopupWindow> {
    return popupOf(this.context, () => this.inBackground('chrome.action.openPopup()'));
  }

  contentWorld(page: Page): Promise<World> {
    const world = this.#worlds.get(page) ?? contentWorldOf(page);
    this.#worlds.set(page, world);
    return world;
  }

  async pressShortcut(command: ShortcutName = 'restart-and-run-all'): Promise<void> {
    // No test can press keys that the browser itself takes.
    await this.inBackground(
      `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) =>
        chrome.commands.onCommand.dispatch('${command}', tab))`,
    );
  }

  async setAsleep(page: Page, isAsleep: boolean): Promise<void> {
    const session = await this.context.newCDPSession(page);
    await session.send('Page.setWebLifecycleState', { state: isAsleep ? 'frozen' : 'active' });
    await session.detach();
  }

  async clickOften(page: Page, at: Point, pause: number, times: number): Promise<void> {
    const session = await this.context.newCDPSession(page);
    const mouse = { ...at, button: 'left', clickCount: 1 } as const;
    const sent: Promise<unknown>[] = [];
    const begun = Date.now();
    for (let turn = 0; turn < times; turn++) {
      const timestamp = (begun + turn * pause) / 1_000;
      for (const type of ['mousePressed', 'mouseReleased'] as const) {
        sent.push(session.send('Input.dispatchMouseEvent', { type, timestamp, ...mouse }));
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    await Promise.all(sent);
    await session.detach();
  }

  hearMessages(page: Page, held: readonly number[], hear: (message: string) => void) {
    return hearMessages(page, held, hear);
  }

  hearConsoles(hear: (text: string) => void): Promise<void> {
    return hearConsoles(this.context, this.origin, hear);
  }

  recordRequests(): Promise<RequestRecord> {
    return ChromiumRequests.begin(this);
  }

  print(page: Page, { width, height }: Paper): Promise<Buffer> {
    return page.pdf({ width: `${width}cm`, height: `${height}cm` });
  }

  async update(version: string): Promise<void> {
    changeManifest(this.folder, { version });
    await reload(this);
  }

  async setEnabled(isEnabled: boolean): Promise<void> {
    await setEnabled(this, isEnabled);
  }

  async remove(): Promise<void> {
    await remove(this);
  }

  allowPrivate(): Promise<void> {
    return allowPrivate(this);
  }

  async openPrivate(): Promise<Page> {
    const opened = this.context.waitForEvent('page');
    await this.inBackground(
      `chrome.windows.create({ incognito: true, url: 'about:blank' }).then(() => {})`,
    );
    return opened;
  }

  async forgetSite(origin: string): Promise<void> {
    const [page = await this.context.newPage()] = this.context.pages();
    const session = await this.context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.detach();
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.profile, { recursive: true, force: true });
  }
}
