import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright';

/** Flags that send Colab's names to the replica and let no other name resolve. */
export const networkFlags = (port: number) => [
  `--host-resolver-rules=MAP *:443 127.0.0.1:${port} , MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost`,
  '--ignore-certificate-errors',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export interface BrowserOptions {
  /** Port of the replica; without it the browser uses the real network. */
  port?: number;
  headless: boolean;
  theme?: 'light' | 'dark';
  viewport?: { width: number; height: number } | null;
  /** What is ours in a page is closed to it, as for users; otherwise it is opened to the tests. */
  isClosed?: boolean;
  /** Folder of the built extension, if it is not `dist/chrome`. */
  built?: string;
  /** Leaves the page open that the extension opens when it was installed. */
  keepWelcome?: boolean;
}

export interface ExtensionBrowser {
  context: BrowserContext;
  worker: Worker;
  /** Folder of its profile. */
  profile: string;
  /** Folder of the extension that it runs. */
  folder: string;
  close(): Promise<void>;
}

/** How the builder writes the mode of a shadow root. */
const CLOSED = /\bmode:(["'`])closed\1/g;

/**
 * A copy of the built extension whose shadow roots are open, since Playwright finds nothing in closed ones.
 * Nothing else of it differs, and that these roots are closed is itself tested.
 */
function openedExtension(built: string, folder: string): string {
  const copy = join(folder, 'extension');
  cpSync(built, copy, { recursive: true });
  const scripts = readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  for (const script of scripts) {
    const file = join(copy, script);
    writeFileSync(file, readFileSync(file, 'utf8').replace(CLOSED, 'mode:"open"'));
  }
  return copy;
}

/** Where a page of the extension's own is, such as `history`. */
export const ownPage = ({ worker }: ExtensionBrowser, view: string): string =>
  new URL(`/src/views/${view}/index.html`, worker.url()).href;

/** The page that the extension opens when it was installed, as it is in every new profile. */
export async function welcomePage(context: BrowserContext): Promise<Page | undefined> {
  const find = () => context.pages().find((page) => page.url().includes('/views/welcome/'));
  for (let tries = 0; !find() && tries < 200; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return find();
}

/**
 * Starts Chromium with the built extension in a throw-away profile. `CHROMIUM_PATH` names the
 * browser to use; without it Playwright's own is used. Rejects where the extension did not start.
 */
export async function launch(options: BrowserOptions): Promise<ExtensionBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'clean-slate-profile-'));
  const built = resolve(options.built ?? 'dist/chrome');
  const extension = options.isClosed ? built : openedExtension(built, profile);
  const executablePath = process.env['CHROMIUM_PATH'];
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    headless: options.headless,
    colorScheme: options.theme ?? 'light',
    // What turns while a cell runs is drawn by the processor here, and tests would share that.
    ...(options.headless && { reducedMotion: 'reduce' as const }),
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      // Beside Playwright's own way in, for what watches the whole browser.
      '--remote-debugging-port=0',
      ...(options.port === undefined ? [] : networkFlags(options.port)),
    ],
  });
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  if (!options.keepWelcome) await (await welcomePage(context))?.close();
  return {
    context,
    worker,
    profile,
    folder: extension,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
