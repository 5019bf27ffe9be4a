import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { buildIn } from '../../src/colab/check/build.ts';
import { findChromium } from '../find-chromium.ts';
import type { FrameCheck, HookPaths, SavedPageCheck } from './in-page.ts';

/** Any address will do: the browser is handed the page, and no name resolves. */
const ADDRESS = 'http://saved-page.invalid/';
/** How long one page may take to be parsed and read, in milliseconds. */
const LIMIT = 60_000;

/** Would lead the tab away while it is read. */
const REFRESH = /(http-equiv\s*=\s*["']?)refresh/gi;

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  // What a page would load is not even asked for.
  'content-security-policy': "default-src 'none'",
};

type Check = SavedPageCheck | FrameCheck;

export interface Checker {
  /** Checks a saved page by its text. Rejects where the browser cannot take it. */
  check(html: string): Promise<Check>;
  /** Finds where the hooks stand in a saved page. Rejects as `check` does. */
  paths(html: string): Promise<HookPaths>;
  close(): Promise<void>;
}

/** The adapter as one classic script that leaves `pageCheck.check` behind. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('in-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'pageCheck',
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('The adapter could not be built');
  return chunk.code;
}

/** Starts the browser that saved pages are checked in, one after another. */
export async function startChecker(): Promise<Checker> {
  const [script, browser] = await Promise.all([
    bundle(),
    chromium.launch({
      executablePath: findChromium(),
      args: ['--host-resolver-rules=MAP * ~NOTFOUND', '--disable-background-networking'],
    }),
  ]);
  // A page's own scripts would redraw it, or not come to an end.
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  let html = '';
  let page: Page | undefined;
  await context.route('**/*', (route) => {
    const isPage = route.request().url() === ADDRESS && !route.request().frame().parentFrame();
    return isPage ? route.fulfill({ headers: HEADERS, body: html }) : route.abort();
  });
  async function evaluate<Found>(text: string, call: string): Promise<Found> {
    html = text.replaceAll(REFRESH, '$1none');
    page ??= await context.newPage();
    try {
      await page.goto(ADDRESS, { waitUntil: 'domcontentloaded', timeout: LIMIT });
      return await page.evaluate<Found>(`${script}\npageCheck.${call}`);
    } catch (error) {
      // The next page gets a tab that has not gone through this one.
      await page?.close();
      page = undefined;
      throw error;
    }
  }
  return {
    async check(text) {
      const found = await evaluate<Check>(text, 'check()');
      return { ...found, build: found.build ?? buildIn(text) ?? null };
    },
    paths: (text) => evaluate(text, 'hookPaths()'),
    close: () => browser.close(),
  };
}
