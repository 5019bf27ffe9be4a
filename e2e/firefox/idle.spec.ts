import type { ExtensionBrowser } from '../harness/browser.ts';
import type { FirefoxDriver } from '../harness/firefox/driver.ts';
import { openPopup } from '../harness/popup.ts';
import { storedEvents } from '../harness/stored-events.ts';
import { expect, freshTest as test } from '../harness/test.ts';

/** Half a minute as Firefox comes; here less than the way from one step to the next (ms). */
const REST = 100;

const setRest = (extension: ExtensionBrowser, rest: number) =>
  (extension as FirefoxDriver).inside.evaluate(
    `Services.prefs.setIntPref('extensions.background.idle.timeout', ${rest})`,
  );

const isEnded = (extension: ExtensionBrowser) =>
  (extension as FirefoxDriver).inside.evaluate<boolean>(
    `return extension.backgroundState === 'stopped'`,
  );

test.afterEach(({ extension }) => setRest(extension, 30_000));

test('the event page ends by itself after each step, and the story goes on as if it had not', async ({
  notebook,
  extension,
}) => {
  await setRest(extension, REST);
  // The one that runs still has the longer time.
  await extension.endBackground();
  const ended = () => expect.poll(() => isEnded(extension)).toBe(true);
  await notebook.open('stale-memory');
  await ended();
  await notebook.run(1);
  await ended();
  await notebook.install(2);
  await ended();
  await notebook.run(3);
  await expect(notebook.notice).toContainText('_center');
  await ended();
  const popup = await openPopup(extension);
  await expect.poll(() => popup.evaluate('document.body.textContent')).toContain('_center');
  await popup.close();
  await ended();
  await notebook.page.bringToFront();
  await notebook.pressRestart();
  await expect(notebook.notice).toContainText(/Fixed in \d+/, { timeout: 90_000 });
  await ended();
  await setRest(extension, 30_000);
  for (const type of ['session-started', 'remedy-started', 'run-all-started'] as const) {
    expect(await storedEvents(extension, type)).toHaveLength(1);
  }
});
