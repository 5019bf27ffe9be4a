import { withCells } from './harness/own-notebook.ts';
import { setBeforeRunning } from './harness/settings.ts';
import { storedEvents } from './harness/stored-events.ts';
import { expect, freshTest as test } from './harness/test.ts';

const FAULT =
  'RuntimeError: module compiled against ABI version 0x1000009 but this version of numpy is 0x2000000';
const FORGED = 3_000;

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
  // The browser itself takes long for so many messages.
  await expect.poll(seen, { timeout: 60_000 }).toContain(2);
  // Its turn came before all that was forged was told.
  expect((await seen()).filter((ordinal) => ordinal === 1).length).toBeLessThan(FORGED / 3);
});
