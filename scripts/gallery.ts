/**
 * Takes a picture of every state of the notice, the question, the popup, the options and the other pages,
 * light and dark, wide and narrow, and looks for what is wrong with each: `npx tsx scripts/gallery.ts [part of a
 * name] [--language de]`. A language is a folder of public/_locales, or `longer` or `mirrored`, which are made of
 * English. Writes artifacts/gallery/, exits 1 if anything was found. `e2e/access.spec.ts` is its short form.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright';
import { findChromium } from './find-chromium.ts';
import type { Shot } from './gallery-shot.ts';
import { shots } from './gallery-shots.ts';
import { faultsOf, openStage, prepare, show } from './gallery-world.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { language: { type: 'string', default: 'en' } },
});
const { language } = values;
const [only = ''] = positionals;
const own = language === 'en' ? '' : `${language}/`;
const folder = new URL(`../artifacts/gallery/${own}`, import.meta.url);

async function take(page: Page, shot: Shot): Promise<string[]> {
  const { name, search, forcedColors } = shot;
  await show(page, stage.base, shot);
  // Forced colours are the person's own, and axe computes with ours.
  const faults = await faultsOf(page, forcedColors ? 'no colours' : 'all');
  const path = new URL(`${name}.png`, folder).pathname;
  await page.screenshot({ path, fullPage: OWN_PAGE.test(search) });
  return faults.map((fault) => `${name}: ${fault}`);
}

/** The extension's own pages, which are drawn with preact itself. */
const OWN_PAGE = /view=(?:kit|paper|popup|options|welcome|guard)/;

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
const stage = await openStage();
const browser = await chromium.launch({ executablePath: findChromium() });
try {
  const wanted = shots.filter(({ name }) => name.includes(only));
  const faults: string[] = [];
  const context = await browser.newContext();
  await prepare(context, language);
  context.on('weberror', (error) => faults.push(error.error().message));
  for (const shot of wanted) {
    // One page for all of them no longer loads anything after some 250.
    const page = await context.newPage();
    faults.push(...(await take(page, shot)));
    await page.close();
  }
  await contactSheet(browser, wanted);
  console.log([`${wanted.length} pictures, ${faults.length} faults`, ...faults].join('\n'));
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  await browser.close();
  await stage.close();
}
