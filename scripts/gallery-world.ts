/** The stage of the gallery, built once and served, and what is wrong with the picture that a page shows. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { build, preview, type InlineConfig } from 'vite';
import type { Look, Told } from './gallery-faults.ts';
import type { Shot } from './gallery-shot.ts';
import { pseudoLocales, type Messages } from './pseudo-locales.ts';
import { withoutNoise } from './without-noise.ts';

const messagesOf = (folder: string) =>
  JSON.parse(
    readFileSync(new URL(`../public/_locales/${folder}/messages.json`, import.meta.url), 'utf8'),
  ) as Messages;

/** The texts of a language: of a folder of public/_locales, or made of English. */
function textsIn(language: string): Messages {
  const pseudo = pseudoLocales[language];
  return pseudo ? pseudo(messagesOf('en')) : messagesOf(language);
}

/** Stands in for the browser's own look-up, which only extensions have. Runs in the page. */
const speechOf = (messages: Messages) => `
  const stored = ${JSON.stringify(messages)};
  const getMessage = (key, values = []) =>
    (stored[key]?.message ?? '').replace(/\\$(\\d)/g, (_, place) => values[place - 1]);
  globalThis.browser = { i18n: { getMessage } };
  // axe and the pictures' presses look into what is closed to a page.
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    return attach.call(this, { ...options, mode: 'open' });
  };
`;

const PAGES = ['scripts/gallery.html', 'scripts/gallery-history.html'];

export interface Stage {
  base: string;
  close(): Promise<void>;
}

/** Builds the stage into a folder of its own and serves it; `close` takes both away. */
export async function openStage(): Promise<Stage> {
  const outDir = await mkdtemp(join(tmpdir(), 'gallery-'));
  const config: InlineConfig = {
    configFile: false,
    root: new URL('..', import.meta.url).pathname,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    build: { outDir, emptyOutDir: true, minify: false, target: 'chrome125' },
  };
  await withoutNoise(() =>
    build({ ...config, build: { ...config.build, rolldownOptions: { input: PAGES } } }),
  );
  const server = await preview({ ...config, preview: { host: '127.0.0.1', port: 0 } });
  const base = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';
  return {
    base,
    async close() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

/** Has every page of a context speak a language and show what is in our elements. */
export const prepare = (context: BrowserContext, language = 'en') =>
  context.addInitScript(speechOf(textsIn(language)));

/** Has a page in the other theme. */
export async function setTheme(page: Page, colorScheme: Shot['theme']): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate((theme) => {
    const { documentElement: root } = document;
    if (root.hasAttribute('theme')) root.setAttribute('theme', theme);
  }, colorScheme);
}

/** Shows in a page what a shot is of. */
export async function show(page: Page, base: string, shot: Shot): Promise<void> {
  const { search, theme, width, height, press, forcedColors = 'none', isHistory } = shot;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme, forcedColors, reducedMotion: 'reduce' });
  await page.goto(`${base}/scripts/${isHistory ? 'gallery-history' : 'gallery'}.html?${search}`);
  await page.locator('.headline, .pill, .aside, .history').first().waitFor({ timeout: 15_000 });
  if (press) await page.locator(press).first().click();
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** What is wrong with what a page shows; `colours` alone where its other theme was looked at before. */
export async function faultsOf(page: Page, look: Look = 'all'): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate((look) => (globalThis as unknown as Told).faultsInPage(look), look);
}

/** The parts that a page shows that are not among those that are known, which they join. */
export async function newParts(page: Page, known: Set<string>): Promise<string[]> {
  const parts = await page.evaluate(() => (globalThis as unknown as Told).partsInPage());
  const unknown = parts.filter((part) => !known.has(part));
  for (const part of unknown) known.add(part);
  return unknown;
}
