import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import type { ExtensionBrowser } from './harness/browser.ts';
import { NotebookPage } from './harness/notebook-page.ts';
import { openPopup } from './harness/popup.ts';

/** Where the story's screenshots go. */
const ALBUM = 'artifacts/story';

/**
 * Plays the way from a stale NumPy to a recovered notebook by a person's means only, printing each
 * step with its time. Rejects where a step does not come true.
 */
export async function playStory(browser: ExtensionBrowser, page: Page): Promise<void> {
  mkdirSync(ALBUM, { recursive: true });
  const notebook = new NotebookPage(page);
  const began = performance.now();
  let pictures = 0;

  const tell = async (what: string) => {
    const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6);
    console.log(`${seconds} s  ${what}`);
    pictures += 1;
    const name = what
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 60);
    await page.screenshot({ path: `${ALBUM}/${pictures}-${name}.png` });
  };

  await notebook.open('stale-memory');
  await tell('Opened the notebook');
  await notebook.run(1);
  await tell('Ran the first cell: NumPy is loaded');
  await notebook.install(2);
  await expect(notebook.notice).toContainText('2.3.5');
  await tell('Installed another NumPy: the extension asks for a restart');
  await notebook.run(3);
  await expect(notebook.notice).toContainText('_center');
  await tell('An import failed: the extension says why');
  const popup = await openPopup(browser);
  await popup.screenshot(`${ALBUM}/popup-corrupted.png`);
  await page.bringToFront();
  const clicked = performance.now();
  await notebook.pressRestart();
  await tell('Pressed "Restart and run all"');
  await expect(notebook.notice).toContainText(/Fixed in/, { timeout: 90_000 });
  await tell(`Fixed, ${((performance.now() - clicked) / 1000).toFixed(1)} s after the click`);
  await expect(notebook.notice).toBeHidden({ timeout: 20_000 });
  await tell('The notice has left; the notebook is clean');
}
