import { withCells } from './harness/own-notebook.ts';
import { setBeforeRunning } from './harness/settings.ts';
import { printsFaults } from './harness/tracebacks.ts';
import { storedEvents } from './harness/stored-events.ts';
import { expect, freshTest as test } from './harness/test.ts';

const FAULT =
  'RuntimeError: module compiled against ABI version 0x1000009 but this version of numpy is 0x2000000';
const FORGED = 3_000;
/** So often each of 25 tracebacks is printed, never the same twice. */
const ROUNDS = 40;
/** Of one cell this many sightings may be stored: the more often the same is seen, the more seldom. */
const MOST = 300;

test("a flood in one output's frame holds up no other cell's failure", async ({
  notebook,
  page,
  extension,
}) => {
  await setBeforeRunning(extension, 'off');
  await withCells(page, [
    "from IPython.display import display, HTML\ndisplay(HTML('<b>rich</b>'))",
    `raise RuntimeError('${FAULT}')`,
  ]);
  await notebook.open('healthy');
  await notebook.run(1);
  const element = await notebook.cell(1).locator('iframe').elementHandle();
  const frame = await element?.contentFrame();
  await frame?.evaluate(
    ({ fault, forged }) => {
      const body = document.querySelector('#output-body');
      for (let item = 0; item < forged; item++) {
        const error = document.createElement('div');
        error.className = `error output-id-${item + 5}`;
        error.textContent = `${fault}, says item ${item}\n${fault}`;
        body?.append(error);
      }
      body?.append(...Array.from({ length: 20_000 }, () => document.createElement('div')));
      for (let name = 0; name < 20_000; name++) {
        parent.postMessage({ 'clean-slate-frame': `forged-${name}` }, '*');
      }
    },
    { fault: FAULT, forged: FORGED },
  );
  await notebook.run(2);
  const seen = async () =>
    (await storedEvents(extension, 'sighted')).map(({ cell }) => cell.ordinal);
  // The browser itself takes long for this many messages.
  await expect.poll(seen, { timeout: 60_000 }).toContain(2);
  // Its turn came before all that was forged was reported.
  expect((await seen()).filter((ordinal) => ordinal === 1).length).toBeLessThan(FORGED / 3);
});

test('cells that print hundreds of tracebacks leave little behind, and a failure of another one is reported', async ({
  notebook,
  page,
  extension,
}) => {
  await setBeforeRunning(extension, 'off');
  const prints = await printsFaults(ROUNDS);
  await withCells(page, [prints, prints, `raise RuntimeError('${FAULT}')`]);
  await notebook.open('healthy');
  const sighted = async (ordinal: number) =>
    (await storedEvents(extension, 'sighted')).filter(({ cell }) => cell.ordinal === ordinal);
  for (const ordinal of [1, 2]) {
    await notebook.run(ordinal);
    const number = async () => (await sighted(ordinal)).length;
    await expect.poll(number, { timeout: 60_000 }).toBeGreaterThan(20);
  }
  await notebook.run(3);
  await expect.poll(() => sighted(3), { timeout: 60_000 }).toHaveLength(1);
  await expect(notebook.notice).toContainText('Cell raise RuntimeError(');
  for (const ordinal of [1, 2]) expect((await sighted(ordinal)).length).toBeLessThan(MOST);
  const nodes = await notebook.notice.evaluate(
    ({ shadowRoot }) => shadowRoot?.querySelectorAll('*').length,
  );
  expect(nodes).toBeLessThan(300);
});
