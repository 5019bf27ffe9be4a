import manifest from '../manifest.json' with { type: 'json' };
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { releaseOf } from '../src/platform/news.ts';
import { openPopup, type Popup } from './harness/popup.ts';
import { expect, test } from './harness/test.ts';
import { inWorker } from './harness/worker.ts';

const isShown = (popup: Popup) => popup.evaluate("document.querySelector('.news') !== null");
/** What it shows first says that it is still looking. */
const hasLooked = (popup: Popup) =>
  popup.evaluate(
    `![null, ${JSON.stringify(messages.popupLoading.message)}]
      .includes(document.querySelector('.headline')?.textContent ?? null)`,
  );

test('what is new is told after an update alone, until it is dismissed, and then never again', async ({
  extension,
}) => {
  const first = await openPopup(extension);
  await expect.poll(() => hasLooked(first)).toBe(true);
  expect(await isShown(first)).toBe(false);
  await first.close();
  const news = JSON.stringify({ news: releaseOf(manifest.version) });
  await inWorker(extension, `chrome.storage.local.set(${news})`);
  const second = await openPopup(extension);
  await expect.poll(() => isShown(second)).toBe(true);
  await second.click('.news .dismiss');
  await expect.poll(() => isShown(second)).toBe(false);
  await expect.poll(() => inWorker(extension, "chrome.storage.local.get('news')")).toEqual({});
  await second.close();
  const third = await openPopup(extension);
  await expect.poll(() => hasLooked(third)).toBe(true);
  expect(await isShown(third)).toBe(false);
});
