import { sizeOf } from '../src/background/stored-size.ts';
import { badgeText } from './harness/badge.ts';
import { isFirefox } from './harness/browser.ts';
import { openPopup } from './harness/popup.ts';
import { expect, test } from './harness/test.ts';
import { inWorker } from './harness/worker.ts';

/** Signs that the browser's quota counts otherwise than as they are written. */
const PROBE = '<a href="ü">\\…😀\n</a>\u2028\u0007';

test.use({ warnings: [/^Storage has refused to write/] });

test('where the browser has no room, a failing cell is still reported, by popup too, and why it is not saved', async ({
  notebook,
  extension,
}) => {
  test.skip(isFirefox, 'Firefox holds an extension to no such limit');
  test.setTimeout(240_000);
  const key = 'filler';
  const probe = { [key]: { text: PROBE } };
  await inWorker(extension, `chrome.storage.local.set(${JSON.stringify(probe)})`);
  const used = await inWorker(extension, `chrome.storage.local.getBytesInUse('${key}')`);
  expect(sizeOf(key, probe[key])).toBe(used);

  await notebook.open('fails-again');
  await inWorker(
    extension,
    `chrome.storage.local.remove('filler')
      .then(() => chrome.storage.local.getBytesInUse(null))
      .then((used) => chrome.storage.local.set(
        { filler: 'x'.repeat(chrome.storage.local.QUOTA_BYTES - used - 12) }))`,
  );
  await notebook.run(1);
  // Ten megabytes are read and measured before it is known that nothing can go.
  await expect(notebook.notice).toContainText('_center', { timeout: 150_000 });
  await expect(notebook.notice).toContainText('storage is full');
  expect(await badgeText(extension)).toBe('!!');
  const popup = await openPopup(extension);
  await expect
    .poll(() => popup.evaluate<string>('document.body.textContent'))
    .toMatch(/storage is full.*_center/);
});
