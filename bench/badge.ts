/**
 * How long after an event the badge and the notice are right in every tab, in the built extension
 * with two tabs on one notebook and a real kernel: a failure drawn in a frame, and a restart that
 * empties the counts. Exits 1 where the worst is over the limit.
 */
import type { Page } from 'playwright';
import { startReplica } from '../e2e/colab-replica/server.ts';
import { launch, type ExtensionBrowser } from '../e2e/harness/browser.ts';
import { NotebookPage } from '../e2e/harness/notebook-page.ts';
import { setBeforeRunning } from '../e2e/harness/settings.ts';
import { inWorker } from '../e2e/harness/worker.ts';
import { startKernel } from '../e2e/kernel/kernel.ts';
import { findChromium } from '../scripts/find-chromium.ts';

const ROUNDS = 16;
/** Milliseconds from the event until all tabs are right. */
const LIMIT = 200;
const PATIENCE = 30_000;

/** In a notebook and in its frames: notes when an error is drawn, and when a count is emptied. */
const WATCH_EVENTS = `
  const note = (what) => console.log('event ' + what + ' ' + Date.now());
  const watched = new WeakSet();
  const watch = (root, look) => {
    if (!root || watched.has(root)) return;
    watched.add(root);
    new MutationObserver(look).observe(root, { childList: true, characterData: true, subtree: true });
    look();
  };
  const start = () => {
    const output = document.querySelector('#output-body');
    let drawn;
    watch(output, () => {
      const error = output.querySelector('.error');
      if (error && error !== drawn) note('failure');
      drawn = error;
    });
    let had = false;
    if (!output) watch(document.body, () => {
      const root = document.querySelector('.cell.code colab-run-button')?.shadowRoot;
      watch(root, () => {
        const has = /[0-9]/.test(root.querySelector('.execution-count')?.textContent ?? '');
        const isResting = !root.querySelector('.running, .pending');
        if (had && !has && isResting) note('restart');
        if (isResting) had = has;
      });
    });
  };
  document.addEventListener('DOMContentLoaded', start);
`;

/** In a notebook: notes when the notice tells another verdict. */
const WATCH_NOTICE = `
  const watched = new WeakSet();
  let verdict;
  const look = () => {
    const root = document.querySelector('clean-slate-notice')?.shadowRoot;
    if (root && !watched.has(root)) {
      watched.add(root);
      new MutationObserver(look).observe(root, { childList: true, attributes: true, subtree: true });
    }
    const now = /verdict-[a-z]+/.exec(root?.querySelector('section')?.className ?? '')?.[0];
    if (now === verdict) return;
    verdict = now;
    console.log('notice ' + verdict + ' ' + Date.now());
  };
  new MutationObserver(look).observe(document.body, { childList: true });
  look();
`;

/** In the worker: notes when a tab's badge has another text. */
const WATCH_BADGES = `(async () => {
  globalThis.badges = [];
  const last = {};
  for (const { id } of await chrome.tabs.query({})) setInterval(async () => {
    const text = await chrome.action.getBadgeText({ tabId: id });
    if (text !== last[id]) badges.push({ text, at: Date.now() });
    last[id] = text;
  }, 5);
})()`;

interface Said {
  what: string;
  at: number;
}

const heard: Said[] = [];

const listen = (page: Page) =>
  page.on('console', (message) => {
    const [, what, at] = /^(?:event|notice) (\S+) (\d+)$/.exec(message.text()) ?? [];
    if (what && at) heard.push({ what, at: Number(at) });
  });

const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

/** The times of the first `count` things that `read` gives for `what` after `since`. */
async function times(read: () => Promise<Said[]>, what: string, count: number, since: number) {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const found = (await read()).filter((said) => said.what === what && said.at >= since);
    if (found.length >= count) return found.map(({ at }) => at);
    await pause();
  }
  throw new Error(`Nothing said ${what} ${count} times`);
}

const said = () => Promise.resolve(heard);
const badges = (extension: ExtensionBrowser) => () =>
  inWorker<Said[]>(extension, 'badges.map(({ text, at }) => ({ what: text, at }))');

async function restart(page: Page): Promise<void> {
  await page.locator('#runtime-menu-button').click();
  await page.locator('#runtime-menu [command="restart"]').click();
  await page.locator('mwc-dialog[open] [dialogaction="ok"]').click();
}

/** Milliseconds until both tabs have the badge, and until both have the notice. */
async function measure(
  extension: ExtensionBrowser,
  event: string,
  [badge, verdict]: [string, string],
  act: () => Promise<void>,
) {
  const since = Date.now();
  await act();
  const [began = 0] = await times(said, event, 1, since);
  const badged = await times(badges(extension), badge, 2, since);
  const noticed = await times(said, verdict, 2, since);
  return { badge: Math.max(...badged) - began, notice: Math.max(...noticed) - began };
}

process.env['CHROMIUM_PATH'] ??= findChromium();
const kernel = await startKernel();
const replica = await startReplica({ kernel, notebooks: 'e2e/notebooks' });
const extension = await launch({ port: replica.port, headless: true });
try {
  if (kernel.kind !== 'live') throw new Error(kernel.reason);
  await setBeforeRunning(extension, 'off');
  const [first = await extension.context.newPage()] = extension.context.pages();
  const second = await extension.context.newPage();
  await first.addInitScript(WATCH_EVENTS);
  const notebook = new NotebookPage(first);
  await notebook.open('fails-again');
  // The other tab knows the runtime once there is a kernel for it to speak to.
  await notebook.run(1);
  const other = new NotebookPage(second);
  await other.open('fails-again');
  await other.notice.waitFor();
  await first.bringToFront();
  await restart(first);
  for (const { page, notice } of [notebook, other]) {
    await notice.filter({ hasText: 'Run cell 1 again' }).waitFor();
    await page.evaluate(WATCH_NOTICE);
    listen(page);
  }
  await inWorker(extension, WATCH_BADGES);
  const figures = [];
  for (let round = 0; round < ROUNDS; round++) {
    figures.push(
      await measure(extension, 'failure', ['!!', 'verdict-corrupted'], () => notebook.run(1)),
      await measure(extension, 'restart', ['…', 'verdict-recovering'], () => restart(first)),
    );
  }
  console.log(`${figures.length} events, milliseconds until both tabs are right (limit ${LIMIT}):`);
  for (const part of ['badge', 'notice'] as const) {
    const sorted = figures.map((figure) => figure[part]).toSorted((a, b) => a - b);
    const [median, worst] = [sorted[sorted.length >> 1] ?? NaN, sorted.at(-1) ?? NaN];
    console.log(`${part.padEnd(7)} median ${median}, worst ${worst}`);
    if (!(worst <= LIMIT)) process.exitCode = 1;
  }
} finally {
  await extension.close();
  await replica.stop();
  await kernel.stop();
}
