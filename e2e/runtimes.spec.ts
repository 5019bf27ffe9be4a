import { NotebookPage } from './harness/notebook-page.ts';
import { expect, freshTest, test } from './harness/test.ts';
import { storedEvents } from './harness/stored-events.ts';
import { inWorker } from './harness/worker.ts';
import { openPopup } from './harness/popup.ts';

const LOCAL = { runtime: 'local' };
const stored = 'chrome.storage.local.get(null).then(JSON.stringify)';
const sources = `chrome.storage.local.get(null).then((stored) =>
  Object.entries(stored).flatMap(([key, record]) => (record.events ? JSON.parse(record.events) : [])
    .filter(({ type }) => type === 'opened').map(({ source }) => key + ' ' + source)))`;

freshTest(
  'two notebooks on one local runtime: each is shown by name what the other did to the disk',
  async ({ notebook, extension, kernel }) => {
    await notebook.open('stale-memory', LOCAL);
    await notebook.run(1);
    const other = new NotebookPage(await extension.context.newPage());
    await other.open('healthy', LOCAL);
    await other.run(1);
    await expect(other.notice).toBeHidden();

    await notebook.page.bringToFront();
    await notebook.install(2);
    await other.page.bringToFront();
    await expect(other.notice).toContainText(
      '“stale-memory.ipynb” replaced NumPy 2.0.2 with 2.3.5',
    );

    const third = new NotebookPage(await extension.context.newPage());
    await third.open('old-error', LOCAL);
    await third.run(1);
    await expect(third.notice).toContainText('“stale-memory.ipynb” replaced NumPy');
    await third.notice.getByRole('button', { name: 'Keep using it' }).click();
    await expect(third.notice).toBeHidden();
    await third.open('old-error', LOCAL);
    await third.page.waitForTimeout(2_500);
    await expect(third.notice).toBeHidden();

    await other.page.bringToFront();
    await other.notice.getByRole('button', { name: 'Restart and run all' }).click();
    await expect(other.notice).toBeHidden({ timeout: 90_000 });

    const text = await inWorker<string>(extension, stored);
    expect(text).toContain('runtime/localhost:');
    expect(text).not.toContain(kernel.token);
  },
);

freshTest(
  'a notebook that is opened again after a swap: warned again, and nothing is doubled',
  async ({ notebook, extension }) => {
    await notebook.open('stale-memory');
    await notebook.run(1);
    await notebook.install(2);
    const seen = async () =>
      (await storedEvents(extension, 'sighted')).map(({ sighting }) => sighting.signature);
    // What Colab's pip dialog says comes last.
    await expect.poll(seen).toContain('previously-imported');
    const before = await storedEvents(extension, 'sighted');
    await notebook.open('stale-memory');
    await expect(notebook.notice).toContainText(
      'Cell !pip install numpy==2.3.5 installed NumPy 2.3.5',
    );
    expect(await storedEvents(extension, 'sighted')).toEqual(before);
    const popup = await openPopup(extension);
    await expect
      .poll(() => popup.evaluate<string>('document.body.textContent'))
      .toContain('Restart before you continue');
  },
);

test('the token and the query of an address that tells the runtime are stored nowhere', async ({
  notebook,
  page,
  extension,
}) => {
  await notebook.open('healthy');
  const host = 'https://8080-m-s-2yhmmtsbsht2x.us-east1-0.prod.colab.dev';
  const headers = { 'access-control-allow-origin': '*' };
  await page.route(`${host}/**`, (route) => route.fulfill({ headers, body: '[]' }));
  const address = `${host}/api/kernels?colab-runtime-proxy-token=SECRET`;
  await page.evaluate((asked) => fetch(asked).then(() => {}), address);
  await expect
    .poll(() => inWorker<string[]>(extension, sources))
    .toContain('runtime/m-s-2yhmmtsbsht2x requests');
  await notebook.run(1);
  const everything = `Promise.all([chrome.storage.local.get(null), chrome.storage.session.get(null)])
    .then(JSON.stringify)`;
  expect(await inWorker<string>(extension, everything)).not.toContain('SECRET');
});

test("the page's own word on its runtime counts against its requests", async ({
  notebook,
  page,
  extension,
}) => {
  await page.addInitScript(() => {
    const kernel = { endpoint: { managedId: 'm-s-toldbythepage' } };
    Object.assign(globalThis, { colab: { global: { notebook: { kernel } } } });
  });
  await notebook.open('healthy');
  await notebook.run(1);
  await expect
    .poll(() => inWorker<string[]>(extension, sources))
    .toEqual(['runtime/m-s-toldbythepage page']);
  const machines = async () =>
    (await storedEvents(extension, 'machine-seen')).map(({ machine }) => machine);
  await expect.poll(machines).toEqual([{ kind: 'cpu' }]);
});
