/**
 * Takes a picture of every state of the notice, the question, the popup, the options and the other pages,
 * light and dark, wide and narrow, and checks each with axe: `npx tsx scripts/gallery.ts [part of a
 * name] [--language de]`. A language is a folder of public/_locales, or `longer` or `mirrored`, which are made of
 * English. Writes artifacts/gallery/, exits 1 if axe found anything.
 */
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright';
import { build, preview } from 'vite';
import { findChromium } from './find-chromium.ts';
import type { Shot } from './gallery-shot.ts';
import { shots } from './gallery-shots.ts';
import { pseudoLocales, type Messages } from './pseudo-locales.ts';

const root = new URL('..', import.meta.url);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { language: { type: 'string', default: 'en' } },
});
const { language } = values;
const [only = ''] = positionals;
const folder = new URL(`artifacts/gallery/${language === 'en' ? '' : `${language}/`}`, root);

const messagesOf = (locale: string) =>
  JSON.parse(
    readFileSync(new URL(`public/_locales/${locale}/messages.json`, root), 'utf8'),
  ) as Messages;
const pseudo = pseudoLocales[language];
const messages = pseudo ? pseudo(messagesOf('en')) : messagesOf(language);

/** Stands in for the browser's own look-up, which only extensions have. Runs in the page. */
const speech = `
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

async function check(page: Page, isForced: boolean): Promise<string[]> {
  const { violations } = await page.evaluate(async (isForced) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    // Forced colours are the person's own, and axe computes with ours.
    const rules = { region: { enabled: false }, 'color-contrast': { enabled: !isForced } };
    return axe.run(document, { rules });
  }, isForced);
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

async function take(page: Page, axe: string, shot: Shot): Promise<string[]> {
  const { name, search, theme, width, height, press, forcedColors = 'none' } = shot;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme, forcedColors, reducedMotion: 'reduce' });
  await page.goto(`${addressOf(shot)}?${search}`);
  await page.locator('.headline, .pill, .history').first().waitFor({ timeout: 15_000 });
  if (press) await page.locator(press).first().click();
  await page.addScriptTag({ content: axe });
  const faults = await check(page, forcedColors === 'active');
  const path = new URL(`${name}.png`, folder).pathname;
  await page.screenshot({ path, fullPage: OWN_PAGE.test(search) });
  return faults.map((fault) => `${name}: ${fault}`);
}

/** The extension's own pages, which are drawn with preact itself. */
const OWN_PAGE = /view=(?:kit|paper|popup|options|welcome|guard)/;

function addressOf({ isHistory }: Shot): string {
  return `${gallery.base}/scripts/${isHistory ? 'gallery-history' : 'gallery'}.html`;
}

async function contactSheet(browser: Browser, taken: Shot[]): Promise<void> {
  const pictures = taken.map(
    ({ name }) => `<figure><img src="${name}.png"><figcaption>${name}</figcaption></figure>`,
  );
  const style =
    'body{margin:16px;background:#777;font:12px sans-serif;columns:5;column-gap:12px}' +
    'figure{margin:0 0 12px;break-inside:avoid;color:#fff}img{width:100%}';
  const sheet = new URL('index.html', folder);
  await writeFile(sheet, `<!doctype html><style>${style}</style>${pictures.join('')}`);
  const page = await browser.newPage({ viewport: { width: 2000, height: 1200 } });
  await page.goto(sheet.href);
  await page.screenshot({ path: new URL('sheet.png', folder).pathname, fullPage: true });
}

await mkdir(folder, { recursive: true });

/** Builds the stages once: page after page loads many times as fast as from a server that reads each module. */
async function serve() {
  const outDir = await mkdtemp(join(tmpdir(), 'gallery-'));
  const shared = { configFile: false, root: root.pathname, logLevel: 'warn' } as const;
  const input = ['gallery', 'gallery-history'].map(
    (name) => `${root.pathname}scripts/${name}.html`,
  );
  await build({
    ...shared,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    build: { outDir, emptyOutDir: true, rolldownOptions: { input }, minify: false },
  });
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const base = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';
  const close = async () => {
    await server.close();
    await rm(outDir, { recursive: true });
  };
  return { base, close };
}

const gallery = await serve();
const browser = await chromium.launch({ executablePath: findChromium() });
try {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
  const wanted = shots.filter(({ name }) => name.includes(only));
  const faults: string[] = [];
  const context = await browser.newContext();
  await context.addInitScript(speech);
  context.on('weberror', (error) => faults.push(error.error().message));
  for (const shot of wanted) {
    // One page for all of them no longer loads anything after some 250.
    const page = await context.newPage();
    faults.push(...(await take(page, axe, shot)));
    await page.close();
  }
  await contactSheet(browser, wanted);
  console.log([`${wanted.length} pictures, ${faults.length} faults`, ...faults].join('\n'));
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  await browser.close();
  await gallery.close();
}
