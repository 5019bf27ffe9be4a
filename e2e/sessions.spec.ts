import { badgeText } from './harness/badge.ts';
import { ownPage } from './harness/browser.ts';
import { chooseRestart } from './harness/colab-menu.ts';
import { NotebookPage } from './harness/notebook-page.ts';
import { killWorker } from './harness/worker.ts';
import { setBeforeRunning } from './harness/settings.ts';
import { expect, freshTest } from './harness/test.ts';
import { storedEvents } from './harness/stored-events.ts';

/** How long the laptop sleeps; the page then connects again within a second, in milliseconds. */
const ASLEEP = 2_000;

freshTest(
  "a restart from Colab's own menu begins a session; a reload begins none",
  async ({ notebook, page, extension }) => {
    // A cell is run although NumPy is broken.
    await setBeforeRunning(extension, 'off');
    await notebook.open('stale-memory');
    await notebook.fail();
    await notebook.open('stale-memory');
    await expect(notebook.notice).toContainText('_center');
    await notebook.run(1);
    expect(await storedEvents(extension, 'session-started')).toHaveLength(0);

    await chooseRestart(page);
    await expect(notebook.notice).toContainText(/Run cell .+ again/);
    expect(await storedEvents(extension, 'session-started')).toHaveLength(1);
    await notebook.run(3);
    await expect(notebook.notice).toContainText('Fixed');
  },
);

freshTest(
  'an install loop: the cell that does it again is named',
  async ({ notebook, extension }) => {
    await setBeforeRunning(extension, 'off');
    await notebook.open('install-loop');
    await notebook.install(1);
    await notebook.run(2);
    await expect(notebook.notice).toContainText('_center');
    await notebook.run(5);
    await notebook.page.locator('mwc-dialog[open] [dialogaction="cancel"]').click();
    // What the notice says of a cell that runs moves its button, and a click on what has just moved is not meant.
    await expect(notebook.notice).not.toContainText('is running');
    await notebook.pressRestart();
    // The cell that runs again makes Colab ask again, and its dialog is waited for.
    await notebook.page.getByText('previously imported').waitFor();
    await notebook.page.locator('mwc-dialog[open] [dialogaction="cancel"]').click();
    await expect(notebook.notice).toContainText(
      'Cell !pip install numpy==2.3.5 replaces NumPy every time it runs',
      {
        timeout: 90_000,
      },
    );
    await expect(notebook.notice).toContainText('# !pip install numpy==2.3.5');
    const copy = notebook.notice.getByRole('button', { name: 'Copy the new line' });
    await copy.click();
    await expect(notebook.notice.getByRole('button', { name: 'Copied' })).toBeVisible();
    await expect(notebook.notice).toContainText('Go to cell “!pip install numpy==2.3.5”');
  },
);

freshTest(
  'a reload and a second tab begin no session; a restart is seen once, with no count to tell it',
  async ({ notebook, page, extension }) => {
    await setBeforeRunning(extension, 'off');
    await notebook.open('fails-again');
    await notebook.run(1);
    await expect(notebook.notice).toContainText('_center');

    const second = new NotebookPage(await extension.context.newPage());
    await second.open('fails-again');
    await second.run(1);
    expect(await second.count(1)).toBe('[2]');
    await page.bringToFront();
    await notebook.open('fails-again');
    await expect(notebook.notice).toContainText('_center');
    expect(await storedEvents(extension, 'session-started')).toHaveLength(0);

    // Here no cell has a count; in the other tab one has.
    await chooseRestart(page);
    await expect(notebook.notice).toContainText(/Run cell .+ again/);
    await notebook.run(1);
    await expect(notebook.notice).toContainText('failed in the same way after a restart');
    expect(await storedEvents(extension, 'session-started')).toHaveLength(1);

    // A tab that has gone elsewhere says nothing of it any more.
    await second.page.goto(ownPage(extension, 'options'));
    await notebook.run(1);
    await expect.poll(() => storedEvents(extension, 'run-finished')).toHaveLength(4);
    expect(await badgeText(extension)).toBe('!!');
    await second.page.bringToFront();
    expect(await badgeText(extension)).toBe('');
  },
);

freshTest(
  'a laptop that sleeps begins no session; Run all is an event, and a single run is none',
  async ({ notebook, page, extension, replica }) => {
    await notebook.open('healthy');
    const last = await page.locator('.cell.code').count();
    const counts = () => Promise.all([notebook.count(1), notebook.count(last)]);
    await page.keyboard.press('Control+F9');
    await expect.poll(counts).toEqual(['[1]', `[${last}]`]);
    await expect.poll(() => storedEvents(extension, 'run-finished')).toHaveLength(last);

    await extension.setAsleep(page, true);
    replica.breakConnections();
    await killWorker(extension);
    await new Promise((awake) => setTimeout(awake, ASLEEP));
    await extension.setAsleep(page, false);
    await notebook.run(1);

    await expect.poll(() => storedEvents(extension, 'run-finished')).toHaveLength(last + 1);
    expect(await notebook.count(1)).toBe(`[${last + 1}]`);
    expect(await storedEvents(extension, 'session-started')).toHaveLength(0);
    expect(await storedEvents(extension, 'run-all-started')).toMatchObject([{ cells: last }]);
  },
);

freshTest(
  'a kernel that crashes begins a session, after a reload too',
  async ({ notebook, extension }) => {
    await setBeforeRunning(extension, 'off');
    const crash = async () => {
      await notebook.cell(2).locator('#run-button').click();
      await expect(notebook.cell(2)).toHaveClass(/running/);
      await expect(notebook.cell(2)).not.toHaveClass(/running/);
    };
    await notebook.open('fails-again');
    await notebook.run(1);
    await expect(notebook.notice).toContainText('_center');
    await crash();
    await expect(notebook.notice).toContainText('crashed and started again');
    expect(await storedEvents(extension, 'session-started')).toHaveLength(1);
    await notebook.run(1);
    await expect(notebook.notice).toContainText('failed in the same way after a restart');
    expect(await storedEvents(extension, 'session-started')).toHaveLength(1);

    // The count before must have been reported: it is, a moment after the notice. The run that has crashed has
    // no end.
    await expect.poll(() => storedEvents(extension, 'run-finished')).toHaveLength(2);
    await notebook.open('fails-again');
    await crash();
    await notebook.run(1);
    await expect.poll(() => storedEvents(extension, 'session-started')).toHaveLength(2);
  },
);
