/**
 * Draws the PNG files that the manifest names: `npx tsx scripts/icons.ts`. The smallest has a drawing of its own, on
 * whole pixels.
 */
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { findChromium } from './find-chromium.ts';

const DRAWINGS = { 16: 'icon-16.svg', 32: 'icon.svg', 48: 'icon.svg', 128: 'icon.svg' };
const folder = new URL('../public/icons/', import.meta.url);

const browser = await chromium.launch({ executablePath: findChromium() });
try {
  for (const [name, drawing] of Object.entries(DRAWINGS)) {
    const size = Number(name);
    const svg = await readFile(new URL(drawing, folder), 'utf8');
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
    const path = new URL(`${size}.png`, folder).pathname;
    await page.screenshot({ path, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
