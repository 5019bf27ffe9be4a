import { openPopup } from './harness/popup.ts';
import { expect, test } from './harness/test.ts';
import { inWorker, killWorker } from './harness/worker.ts';

const storedRuntimes = `chrome.storage.local.get(null).then((stored) =>
  Object.keys(stored).filter((key) => key.startsWith('runtime/m-s-')))`;

test.use({ warnings: [/^Refused a malformed report/] });

test('a stored record that is corrupt is set aside whole, and said', async ({
  notebook,
  page,
  extension,
}) => {
  await notebook.open('healthy');
  await notebook.run(1);
  await expect.poll(() => inWorker(extension, storedRuntimes)).toHaveLength(1);
  const [key] = await inWorker<string[]>(extension, storedRuntimes);
  await page.goto('about:blank');
  const corrupt = { version: 99, events: 'gone' };
  await inWorker(
    extension,
    `chrome.storage.local.set(${JSON.stringify({ [key!]: corrupt, 'runtime/other': { version: 1, events: [] } })})`,
  );
  await killWorker(extension);
  await notebook.open('healthy');
  await notebook.run(1);
  const popup = await openPopup(extension);
  await expect
    .poll(() => popup.evaluate<string>('document.body.textContent'))
    .toMatch(/1 .*set aside/);
  const stored = await inWorker<Record<string, unknown>>(
    extension,
    'chrome.storage.local.get(null)',
  );
  const aside = Object.keys(stored).filter((name) => name.startsWith('set-aside/'));
  expect(aside.map((name) => stored[name])).toEqual([corrupt]);
  expect(stored['runtime/other']).toEqual({ version: 1, events: [] });
});

test('malformed messages are refused, and nothing is stored of them', async ({
  notebook,
  page,
  extension,
}) => {
  await notebook.open('healthy');
  const ours = await extension.contentWorld(page);
  const send = (message: unknown) =>
    ours.evaluate<string>(
      `chrome.runtime.sendMessage(${JSON.stringify(message)}).then(String, String)`,
    );
  const forged = { type: 'report', id: 'x', at: 1, runtime: 'forged', notebook: 'n' };
  for (const message of [
    null,
    'restart',
    { type: 'unheard-of' },
    { ...forged, event: { type: 'sighted', cell: { id: 'c', ordinal: 1 }, run: 'r' } },
    { ...forged, event: { type: 'run-started', cell: { id: 'c'.repeat(500), ordinal: 1 } } },
    { type: 'frame-text', nonce: 'n', passage: {} },
  ]) {
    expect(await send(message)).toBe('refused');
  }
  const stored = await inWorker(extension, 'chrome.storage.local.get(null)');
  expect(JSON.stringify(stored)).not.toContain('forged');
});
