/**
 * Records pages of the replica as a browser saves Colab's, for the tests of page-check:
 * `npx tsx e2e/record-pages.ts`. Outputs are recorded ones, so that no path of this machine is in them.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium, type Frame, type Page } from 'playwright';
import { findChromium } from '../scripts/find-chromium.ts';
import { startReplica } from './colab-replica/server.ts';
import { networkFlags } from './harness/browser.ts';
import { NotebookPage } from './harness/notebook-page.ts';
import { startRecordedKernel } from './kernel/recorded.ts';

const folder = new URL('colab-replica/recorded-pages/', import.meta.url);

/** Styles, scripts and drawings, which no hook rests on, and what lit leaves behind. */
const BALLAST =
  /<(style|script|svg)\b[^>]*>[^]*?<\/\1>|<link\b[^>]*>|<!--[^]*?-->|\s(?:style|nonce)="[^"]*"/g;

/** The document as HTML; Material's own shadow roots, which are most of it, are left out. */
const serialise = (frame: Page | Frame) =>
  frame.evaluate(() => {
    const shadowRoots: ShadowRoot[] = [];
    const parents: ParentNode[] = [document];
    // The list grows while it is gone through.
    for (const parent of parents) {
      for (const { shadowRoot, localName } of parent.querySelectorAll('*')) {
        if (!shadowRoot || localName.startsWith('md-')) continue;
        shadowRoots.push(shadowRoot);
        parents.push(shadowRoot);
      }
    }
    const root = document.documentElement.cloneNode() as Element;
    return `${root.outerHTML.replace('</html>', '')}${document.documentElement.getHTML({ shadowRoots })}</html>`;
  });

async function record(name: string, frame: Page | Frame): Promise<void> {
  const html = (await serialise(frame)).replaceAll(BALLAST, '').replaceAll(/\s+\n/g, '\n');
  const saved = `<!-- saved from url=(0000)${frame.url()} -->`;
  await writeFile(new URL(`${name}.html`, folder), `<!doctype html>\n${saved}\n${html}\n`);
  console.log(`${name}: ${html.length} characters`);
}

const kernel = await startRecordedKernel('pages are recorded');
const replica = await startReplica({ kernel, notebooks: 'e2e/notebooks' });
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: networkFlags(replica.port),
});
try {
  await mkdir(folder, { recursive: true });
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const notebook = new NotebookPage(page);

  await notebook.open('stale-memory', { hl: 'es' });
  await record('not-connected-es', page);

  await notebook.open('stale-memory');
  await notebook.run(1);
  await notebook.run(2);
  await page.locator('mwc-dialog[open] [dialogaction="cancel"]').click();
  await notebook.run(3);
  await page.waitForTimeout(1_000);
  await record('failed', page);
  for (const frame of page.frames().slice(1)) {
    if (await frame.locator('.error').count()) await record('failed-frame', frame);
  }

  await page.goto('https://colab.research.google.com/signup');
  await record('no-notebook', page);
} finally {
  await browser.close();
  await replica.stop();
  await kernel.stop();
}
