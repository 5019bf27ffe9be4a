import { launch, ownPage, welcomePage } from './harness/browser.ts';
import { expect, test } from './harness/test.ts';

test('the welcome page is opened at install, and its example recovers by keyboard', async () => {
  const extension = await launch({ headless: true, keepWelcome: true });
  try {
    const page = (await welcomePage(extension.context))!;
    await page.getByRole('button', { name: 'Run the example' }).focus();
    await page.keyboard.press('Enter');
    const notice = page.locator('clean-slate-notice');
    await expect(notice).toContainText('replaced NumPy 2.0.2 with 2.3.5');
    await notice.getByRole('button', { name: 'Restart session and run all' }).focus();
    await page.keyboard.press('Enter');
    await expect(notice).toContainText(/Recovered in \d+ s/);
    await notice.getByRole('button', { name: 'Close' }).focus();
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
  await expect(page.locator('kbd')).toHaveText(['Alt+Shift+S', 'Alt+Shift+E']);
});
