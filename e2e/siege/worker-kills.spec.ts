import type { Page } from 'playwright';
import { eventsOfMessage } from '../../src/background/events-of-message.ts';
import type { RuntimeEvent } from '../../src/core/ledger/events.ts';
import { plots, Story } from '../../src/core/history/stories.fixture.ts';
import { toFile } from '../../src/platform/history-file.ts';
import type { NotebookToBackground } from '../../src/platform/messages.ts';
import { parseStored } from '../../src/platform/stored-record.ts';
import type { ExtensionBrowser } from '../harness/browser.ts';
import { historyAddress } from '../harness/history-page.ts';
import { killAtEachMessage, Killer } from '../harness/kills.ts';
// Not watched: what watches a worker holds it when it starts, and so its end comes at other moments.
import { expect, test } from '../harness/test.ts';
import { inWorker } from '../harness/worker.ts';
import { tell } from './figures.ts';
import { SIZE } from './size.ts';

const RECOVERED = /Fixed in \d+/;

let kills = 0;
function count(killer: Killer): void {
  kills += killer.kills;
  tell('workers ended', killer.kills);
}

/** So much is stored that a new worker needs a while for its first write, and is ended in it. */
const fillStorage = (extension: ExtensionBrowser) =>
  inWorker(
    extension,
    `chrome.storage.local.set({ 'set-aside/1/filler': Array.from({ length: 30_000 }, String) })`,
  );

/** A page of the extension's own: a worker that is ended again and again cannot be asked. */
async function openOwn(extension: ExtensionBrowser): Promise<Page> {
  const own = await extension.context.newPage();
  await own.goto(historyAddress(extension));
  return own;
}

const storedEvents = (own: Page) =>
  own.evaluate<RuntimeEvent[]>(
    `chrome.storage.local.get(null).then((all) => Object.entries(all)
      .filter(([key]) => /^(runtime|tail)\\//.test(key)).flatMap(([, record]) => JSON.parse(record.events)))`,
  );

const sorted = (events: readonly { id: string; type: string }[]) =>
  events.map(({ id, type }) => `${type} ${id}`).toSorted();

/** What an output that is drawn again says once more; of another event its id. */
const newsIn = (event: RuntimeEvent) =>
  event.type === 'sighted'
    ? [event.cell.id, event.run, event.sighting.signature, event.sighting.excerpt].join('\n')
    : event.id;

/** The events that all that was sent stands for, each once; what was read before is no event. */
function truthOf(sent: readonly NotebookToBackground[]): string[] {
  const events = sent.flatMap((message) => ('id' in message ? eventsOfMessage(message, 1) : []));
  const first = new Map<string, RuntimeEvent>();
  for (const event of events) if (!first.has(newsIn(event))) first.set(newsIn(event), event);
  return sorted([...first.values()]);
}

/** Storage holds in the end all that was sent, each event once. Reports may still be on their way. */
const expectTruth = (own: Page, sent: readonly NotebookToBackground[]) =>
  expect(async () => {
    expect(sorted(await storedEvents(own))).toEqual(truthOf(sent));
  }).toPass({ timeout: 120_000 });

test('the worker is ended at every message of a notebook, from its opening over install and failure to recovery: 0 events lost, 0 twice', async ({
  notebook,
  page,
  extension,
  kernel,
}) => {
  test.setTimeout(SIZE.killsTimeout);
  if (kernel.kind === 'live') await kernel.deleteRuntime();
  await fillStorage(extension);
  const killer = new Killer(extension);
  const sent = await killAtEachMessage(page, extension, killer);
  await notebook.open('stale-memory');
  await notebook.fail();
  await notebook.pressRestart();
  await expect(notebook.notice).toContainText(RECOVERED, { timeout: 120_000 });
  for (let round = 0; round < SIZE.killedRuns; round++) await notebook.run(1);
  // The remedy ends once all that runs has been reported, the last rounds too.
  await expect
    .poll(() => sent.some((each) => each.type === 'report' && each.event.type === 'rested'))
    .toBe(true);

  const own = await openOwn(extension);
  await expectTruth(own, sent);
  const types = new Set(sent.map((each) => (each.type === 'report' ? each.event.type : each.type)));
  for (const type of ['attached', 'opened', 'source', 'output', 'run-finished', 'rested']) {
    expect(types).toContain(type);
  }
  const again = sent.length - new Set(sent.map((each) => JSON.stringify(each))).size;
  tell('messages sent', sent.length);
  tell('messages sent again', again);
  // Else the worker was only ever ended after it had answered.
  expect(again).toBeGreaterThan(0);
  count(killer);
});

test('the worker is ended at each message of the popup: what the person did is stored once', async ({
  notebook,
  page,
  extension,
}) => {
  test.setTimeout(SIZE.killsTimeout);
  await fillStorage(extension);
  const killer = new Killer(extension);
  const sent = await killAtEachMessage(page, extension, killer);
  await notebook.open('healthy');
  await notebook.run(1);
  const own = await openOwn(extension);
  await page.bringToFront();
  const cell = await notebook.cell(1).getAttribute('id');
  for (const message of [
    { type: 'describe' },
    { type: 'choose', choice: 'accepted', cause: 'replaced' },
    { type: 'go-to-cell', cell },
    { type: 'start', command: 'restart' },
    { type: 'stop' },
  ]) {
    const answer = own.evaluate<{ page: string }>(
      `chrome.tabs.query({ active: true, lastFocusedWindow: true })
        .then(([tab]) => chrome.tabs.sendMessage(tab.id, ${JSON.stringify(message)}, { frameId: 0 }))`,
    );
    await killer.kill();
    expect((await answer).page).toBe('notebook');
  }
  await expect
    .poll(async () => (await storedEvents(own)).map(({ type }) => type), { timeout: 120_000 })
    .toEqual(expect.arrayContaining(['accepted', 'remedy-started', 'remedy-ended']));
  await expectTruth(own, sent);
  count(killer);
});

test('the worker is ended at each message of the history page: all of it was done, or none', async ({
  extension,
  page,
}) => {
  test.setTimeout(SIZE.killsTimeout);
  const killer = new Killer(extension);
  await page.goto(historyAddress(extension));
  const ask = (message: object) =>
    page.evaluate<string>(
      `chrome.runtime.sendMessage(${JSON.stringify(message)})
        .then((answer) => answer?.type ?? 'no answer', () => 'no answer')`,
    );
  const askAndKill = async (message: object) => {
    const answer = ask(message);
    await killer.kill();
    return answer;
  };
  for (let round = 0; round < SIZE.killedImports; round++) {
    const { runtime, events } = plots.recovered(new Story(`m-s-${round}`, round * 1e9));
    const ids = events.map(({ id }) => id).toSorted();
    const message = { type: 'history-import', file: toFile(new Map([[runtime, events]]), 0) };
    const imported = async () => {
      const stored = await page.evaluate<unknown>(
        `chrome.storage.local.get('runtime/${runtime}').then((all) => all['runtime/${runtime}'])`,
      );
      return (
        stored &&
        parseStored(stored)
          .events.map(({ id }) => id)
          .toSorted()
      );
    };
    const answer = await askAndKill(message);
    expect([undefined, ids]).toContainEqual(await imported());
    if (answer === 'imported') expect(await imported()).toEqual(ids);
    expect(await ask(message)).toBe('imported');
    expect(await imported()).toEqual(ids);
    await askAndKill({ type: 'history-erase' });
    await askAndKill({ type: 'history-undo' });
    expect(await ask({ type: 'history-undo' })).toBe('done');
    expect(await imported()).toEqual(ids);
  }
  count(killer);
  expect(kills).toBeGreaterThanOrEqual(SIZE.kills);
});
