import { launch, ownPage, welcomePage } from './harness/browser.ts';
import { ready } from './harness/ready.ts';
import { expect, test } from './harness/test.ts';

test('the welcome page is opened at install, and its example recovers by keyboard', async () => {
  const extension = await launch({ headless: true, keepWelcome: true });
  try {
    const page = (await welcomePage(extension.context))!;
    await page.getByRole('button', { name: 'Run the example' }).focus();
    await page.keyboard.press('Enter');
    const notice = page.locator('clean-slate-notice');
    await expect(notice).toContainText('installed NumPy 2.3.5 while this session was using 2.0.2');
    const failed = page.locator('.output.failed');
    await expect(failed).toContainText("cannot import name '_center'");
    const restart = notice.getByRole('button', { name: 'Restart and run all' });
    await restart.focus();
    await ready(restart);
    await page.keyboard.press('Enter');
    await expect(notice).toContainText(/Fixed in \d+ s/);
    await expect(failed).toHaveCount(0);
    await expect(page.locator('#example-2 .output')).toHaveText('2.3.5');
    const close = notice.getByRole('button', { name: 'Close' });
    await close.focus();
    await ready(close);
    await page.keyboard.press('Enter');
    await expect(notice).toHaveCount(0);
  } finally {
    await extension.close();
  }
});

test('each shortcut is one that the browser grants, and the options tell it', async ({
  extension,
  page,
}) => {
  await page.goto(ownPage(extension, 'options'));
  // Each browser has an order of its own.
  await expect
    .poll(async () => (await page.locator('kbd').allTextContents()).toSorted())
    .toEqual(['Alt+Shift+E', 'Alt+Shift+J', 'Alt+Shift+S']);
});
