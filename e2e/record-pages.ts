/**
 * Records pages of the replica as a browser saves Colab's, for the tests of page-check:
 * `npx tsx e2e/record-pages.ts`. Outputs are recorded ones, so that no path of this machine is in them.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium, type Frame, type Page } from 'playwright';
import { findChromium } from '../scripts/find-chromium.ts';
import { startReplica } from './colab-replica/server.ts';
import { networkFlags } from './harness/chromium/network.ts';
import { NotebookPage } from './harness/notebook-page.ts';
import { openDialog } from './harness/replica-page.ts';
import { startRecordedKernel } from './kernel/recorded.ts';

const folder = new URL('colab-replica/recorded-pages/', import.meta.url);

/** Styles, drawings and what lit leaves behind, on which no hook rests, and scripts but for Colab's flags. */
const BALLAST =
  /<(style|svg)\b[^>]*>[^]*?<\/\1>|<script\b[^>]*>(?:(?!colabExperiments)[^])*?<\/script>|<link\b[^>]*>|<!--[^]*?-->|\s(?:style|nonce)="[^"]*"/g;

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

async function putCursorInto(notebook: NotebookPage, ordinal: number): Promise<void> {
  await notebook.cell(ordinal).locator('.editor').first().click();
  await notebook.cell(ordinal).locator('.view-line').first().waitFor();
}

/** Opens a notebook with the cursor in its first code cell, for it is in some cell of every saved page. */
async function open(notebook: NotebookPage, name: string, query: Record<string, string> = {}) {
  await notebook.open(name, query);
  await putCursorInto(notebook, 1);
}

/** Before anything has run: what the page's address alone decides. */
async function recordBeforeRuns(notebook: NotebookPage): Promise<void> {
  const states: Record<string, Record<string, string>> = {
    'not-connected-es': { hl: 'es' },
    'not-connected-fr': { hl: 'fr' },
    'view-only': { is: 'view-only' },
    mobile: { is: 'mobile' },
  };
  for (const [name, query] of Object.entries(states)) {
    await open(notebook, 'stale-memory', query);
    await record(name, notebook.page);
  }
  await open(notebook, 'old-error');
  await notebook.page.locator('.cell.text').first().click();
  await record('not-connected', notebook.page);
}

/** Records the page with Colab's question about a restart, and says no to it. */
async function recordDialog(name: string, page: Page): Promise<void> {
  await page.evaluate(() => window.replica.openDialog('restart-and-run-all'));
  const dialog = openDialog(page);
  // Its element itself has no size.
  await dialog.and(page.locator(':not(.colab-dialog-opening)')).waitFor({ state: 'attached' });
  await record(name, page);
  await dialog.locator('[dialogaction="cancel"]').click();
  await dialog.waitFor({ state: 'detached' });
}

async function recordPalette(page: Page): Promise<void> {
  await page.locator('#toolbar-show-command-palette').click();
  await page.locator('.command-palette-result-item').first().waitFor();
  await record('palette', page);
  await page.keyboard.press('Escape');
  await page.locator('colab-command-palette').waitFor({ state: 'detached' });
}

/** A session that an install breaks, and what is opened over the page meanwhile. */
async function recordSession(notebook: NotebookPage): Promise<void> {
  const { page } = notebook;
  await notebook.open('stale-memory', { is: 'gemini-edit' });
  await page.locator('colab-inline-cell-diff .modified .view-line').first().waitFor();
  await putCursorInto(notebook, 4);
  await notebook.run(4);
  await record('gemini-edit', page);

  await open(notebook, 'stale-memory', { is: 'new-dialogs' });
  await notebook.run(1);
  await recordDialog('dialog-new', page);

  await open(notebook, 'stale-memory');
  await notebook.run(1);
  await record('connected', page);
  await recordDialog('dialog', page);
  await recordPalette(page);
  await notebook.cell(2).locator('#run-button').click();
  await notebook.cell(2).locator('.output pre').first().waitFor();
  await record('running', page);
  await openDialog(page).locator('[dialogaction="cancel"]').click();
  await notebook.run(3);
  // A menu that has been open shows the keys of its entries.
  await page.locator('#runtime-menu-button').click();
  await page.keyboard.press('Escape');
  await page.locator('colab-cell-next-steps[hascontent]').waitFor();
  await record('failed', page);
  for (const frame of page.frames().slice(1)) {
    if (await frame.locator('.error').count()) await record('failed-frame', frame);
  }
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
  await recordBeforeRuns(notebook);
  await recordSession(notebook);
  await page.goto('https://colab.research.google.com/signup');
  await record('no-notebook', page);
} finally {
  await browser.close();
  await replica.stop();
  await kernel.stop();
}
