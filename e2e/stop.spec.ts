import { disconnect, frames, reconnect } from './harness/routes.ts';
import { setSettings } from './harness/settings.ts';
import { storedEvents } from './harness/stored-events.ts';
import { expect, freshTest } from './harness/test.ts';

freshTest(
  'Stop ends a remedy at every step at which the person is waited for',
  async ({ notebook, extension, page }) => {
    await setSettings(extension, { answerDialog: false });
    await notebook.failOnce();
    const answer = (action: string) => page.locator(`mwc-dialog[open] [dialogaction="${action}"]`);
    const stop = async () => {
      await notebook.notice.getByRole('button', { name: 'Stop' }).click();
      await expect(page.locator('clean-slate-spotlight')).toHaveCount(0);
      await expect(notebook.notice).toContainText('You stopped the restart');
    };
    /** Colab asks, the person says no, and is led on. */
    const refuse = async () => {
      await notebook.pressRestart();
      await expect
        .poll(() => frames(page, 'mwc-dialog[open] [dialogaction="ok"]'))
        .toBeLessThan(12);
      await answer('cancel').click();
      await expect.poll(() => frames(page, '#runtime-menu-button')).toBeLessThan(12);
    };

    await disconnect(page);
    await notebook.pressRestart();
    await expect(notebook.notice).toContainText('No runtime is connected');
    await stop();
    await reconnect(page);
    await expect.poll(() => notebook.count(3)).toBe('[3]');

    await notebook.pressRestart();
    await expect(notebook.notice).toContainText('Its yes button is highlighted');
    await stop();
    await answer('cancel').click();

    await refuse();
    await stop();

    await refuse();
    await page.locator('#runtime-menu-button').click();
    const entry = '#runtime-menu [command="restart-and-run-all"]';
    await expect.poll(() => frames(page, entry)).toBeLessThan(12);
    await stop();

    const ended = await storedEvents(extension, 'remedy-ended');
    expect(ended.map(({ outcome }) => outcome)).toEqual(Array(4).fill('stopped'));
    expect(await storedEvents(extension, 'session-started')).toHaveLength(0);
  },
);
