import type { Page } from 'playwright';
import { badgeText } from './harness/badge.ts';
import { isFirefox, launch, type ExtensionBrowser } from './harness/browser.ts';
import { NotebookPage } from './harness/notebook-page.ts';
import { pressShortcut } from './harness/shortcut.ts';
import { setBeforeRunning, setSettings } from './harness/settings.ts';
import { storedEvents } from './harness/stored-events.ts';
import { expect, freshTest as test } from './harness/test.ts';

const RESTART = 'Restart and run all';
/** Longer than it takes until a button of ours acts, in milliseconds. */
const CLICKED = 2_500;

const started = async (extension: ExtensionBrowser) =>
  (await storedEvents(extension, 'remedy-started')).length;

/** Holds Enter down, as the keyboard does: it is repeated after a while. */
async function holdEnter(page: Page): Promise<void> {
  for (let times = 0; times < 20; times++) {
    await page.keyboard.down('Enter');
    await page.waitForTimeout(times === 0 ? 500 : 40);
  }
  await page.keyboard.up('Enter');
}

/** Draws over the whole page what lets the pointer through, as an extension that shades pages does. */
const drawOver = (page: Page) =>
  page.evaluate(() => {
    const drawing = document.createElement('div');
    drawing.id = 'drawing';
    const style = 'position: fixed; inset: 0; pointer-events: none; z-index: 2147483647;';
    drawing.style.cssText = `${style} background: rgb(60 0 0 / 30%)`;
    document.documentElement.append(drawing);
  });

test('a click that meets a button by chance, from elsewhere or again and again does nothing', async ({
  notebook,
  page,
  extension,
}) => {
  await notebook.failOnce();
  const button = notebook.notice.locator('button.primary');
  await expect(button).toHaveText(RESTART);
  const { x, y, width, height } = (await button.boundingBox())!;
  const [left, top] = [x + width / 2, y + height / 2];
  for (const pause of [120, 250]) {
    await setSettings(extension, { warnings: 'badge' });
    await expect(notebook.notice).toHaveCount(0);
    await setSettings(extension, { warnings: 'everything' });
    await extension.clickOften(page, { x: left, y: top }, pause, Math.ceil(CLICKED / pause));
    await expect(button).toBeVisible();
  }

  // Were the page able to reach inside: its label makes a real click elsewhere one on the button.
  await page.evaluate(() => {
    const root = document.querySelector('clean-slate-notice')!.shadowRoot!;
    root.querySelector('.primary')!.id = 'target';
    const label = document.createElement('label');
    label.htmlFor = 'target';
    Object.assign(label.style, { position: 'fixed', inset: '200px auto auto 200px' });
    Object.assign(label.style, { width: '60px', height: '60px', pointerEvents: 'auto' });
    root.append(label);
  });
  await button.click({ trial: true });
  await page.mouse.click(230, 230);
  await page.waitForTimeout(500);
  expect(await started(extension)).toBe(0);
  // Nor can it move, hide or enlarge what is ours by a style of its own.
  const before = await button.boundingBox();
  await page.addStyleTag({
    content:
      'clean-slate-notice { transform: scale(3) !important; opacity: 0 !important; inset: 0 !important; zoom: 2 }',
  });
  expect(await button.boundingBox()).toEqual(before);
  await expect(notebook.notice).toHaveCSS('opacity', '1');

  // A drawing over it lets the pointer through, and the click does not count until it is gone. Firefox tells no
  // one what is drawn over a button: docs/security.md.
  if (!isFirefox) {
    await drawOver(page);
    await page.waitForTimeout(1_000);
    await page.mouse.click(left, top);
    await page.waitForTimeout(500);
    expect(await started(extension)).toBe(0);
    await page.evaluate(() => document.querySelector('#drawing')?.remove());
  }

  // A key that is held down outside of it is none that was pressed on it.
  await button.focus();
  await page.keyboard.down('Shift');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.keyboard.up('Shift');
  await expect(notebook.notice).toContainText('Restarting…');
  expect(await started(extension)).toBe(1);
});

test('no question is answered by a key that was meant for something else, or unseen', async ({
  notebook,
  page,
  extension,
}) => {
  await setBeforeRunning(extension, 'strict');
  await drawOver(page);
  await notebook.failOnce();
  const question = page.getByRole('alertdialog');
  await pressShortcut(extension, page);
  await expect(question.getByRole('heading')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');

  await notebook.cell(3).locator('#run-button').click();
  await expect(question).toContainText(/Restart in \d+ s/);
  const left = async () =>
    Number(/Restart in (\d+) s/.exec((await question.textContent()) ?? '')?.[1]);
  await page.evaluate(() => {
    const cover = document.createElement('dialog');
    Object.assign(cover.style, { width: '100vw', height: '100vh', maxHeight: 'none' });
    document.body.append(cover);
    cover.showModal();
  });
  await page.waitForTimeout(1_000);
  const covered = await left();
  await page.waitForTimeout(2_500);
  expect(await left()).toBe(covered);
  await page.evaluate(() => document.querySelector('body > dialog')?.remove());
  await expect.poll(left).toBeLessThan(covered);

  await question.getByRole('button', { name: 'Stop countdown' }).focus();
  await holdEnter(page);
  await expect(question.getByRole('button', { name: 'Stop countdown' })).toHaveCount(0);
  await expect(question.getByRole('heading')).toBeFocused();
  expect(await started(extension)).toBe(0);
  // What shades the page all the time does not keep the pointer from our buttons.
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toHaveCount(0);
});

test('as it is shipped: closed to the page, small where there is no room, and back once', async ({
  replica,
}) => {
  const extension = await launch({ port: replica.port, headless: true, isClosed: true });
  try {
    const [page = await extension.context.newPage()] = extension.context.pages();
    const notebook = new NotebookPage(page);
    await page.setViewportSize({ width: 640, height: 400 });
    await notebook.open('fails-once');
    for (const ordinal of [1, 2, 3]) await notebook.run(ordinal);
    await expect(notebook.notice).toHaveCount(1);
    const roots = () =>
      page.evaluate(() =>
        ['notice', 'marker'].map(
          (name) => document.querySelector(`clean-slate-${name}`)?.shadowRoot,
        ),
      );
    await expect.poll(roots).toEqual([null, null]);
    const noticeHeight = async () => (await notebook.notice.boundingBox())?.height;
    // A window may become small, or be zoomed, while the notice is there.
    await expect.poll(noticeHeight).toBeLessThan(60);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(noticeHeight).toBeGreaterThan(150);
    for (const [width, height] of [
      [640, 400],
      [320, 256],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect.poll(noticeHeight).toBeLessThan(60);
    }

    // A label or a form of the page's, around it, for it or in it, makes a real click elsewhere none on ours.
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.evaluate(() => {
      const host = document.querySelector('clean-slate-notice')!;
      const form = document.createElement('form');
      form.id = 'reaching-in';
      const label = document.createElement('label');
      Object.assign(label.style, { position: 'fixed', inset: '200px auto auto 200px' });
      Object.assign(label.style, { width: '60px', height: '60px', zIndex: '2147483647' });
      host.id = 'target';
      label.htmlFor = 'target';
      document.body.append(form, label);
      const within = host.shadowRoot ?? host;
      const inner = label.cloneNode() as HTMLLabelElement;
      inner.style.left = '300px';
      within.append(inner);
      for (const button of within.querySelectorAll('button')) button.id = 'target';
      form.append(label);
    });
    for (const left of [230, 330]) await page.mouse.click(left, 230);
    await page.evaluate(() => document.querySelector<HTMLFormElement>('#reaching-in')?.remove());
    await page.waitForTimeout(700);
    for (const left of [230, 330]) await page.mouse.click(left, 230);
    await page.waitForTimeout(500);
    expect(await started(extension)).toBe(0);

    const takeAway = () => notebook.notice.evaluate((host) => host.remove());
    await takeAway();
    await expect(notebook.notice).toHaveCount(1);
    await takeAway();
    await expect(notebook.notice).toHaveCount(0);
    await page.waitForTimeout(500);
    await expect(notebook.notice).toHaveCount(0);
    expect(await badgeText(extension)).toBe('!!');
  } finally {
    await extension.close();
  }
});
