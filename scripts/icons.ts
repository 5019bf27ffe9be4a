/** Draws public/icons/icon.svg as the PNG files that the manifest names: `npx tsx scripts/icons.ts`. */
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { findChromium } from './find-chromium.ts';

const SIZES = [16, 32, 48, 128];
const folder = new URL('../public/icons/', import.meta.url);

const svg = await readFile(new URL('icon.svg', folder), 'utf8');
const browser = await chromium.launch({ executablePath: findChromium() });
try {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
    const path = new URL(`${size}.png`, folder).pathname;
    await page.screenshot({ path, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
