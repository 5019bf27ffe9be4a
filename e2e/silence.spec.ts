import { badgeText } from './harness/badge.ts';
import { expect, freshTest, test } from './harness/test.ts';

/** Long enough for anything that the page shows to be read, scanned and told, in milliseconds. */
const QUIET = 2_500;

freshTest('a healthy notebook: no notice, no badge', async ({ notebook, extension }) => {
  await notebook.open('healthy');
  const cells = await notebook.page.locator('.cell.code').count();
  for (let cell = 1; cell <= cells; cell++) await notebook.run(cell);
  await notebook.page.waitForTimeout(QUIET);
  await expect(notebook.notice).toBeHidden();
  expect(await badgeText(extension)).toBe('');
});

test('a notebook saved with an old NumPy error: no notice', async ({ notebook }) => {
  await notebook.open('old-error');
  const frame = notebook.page.frameLocator('.cell.code iframe').first();
  await expect(frame.locator('.error').first()).toContainText('_center');
  await notebook.page.waitForTimeout(QUIET);
  await expect(notebook.notice).toBeHidden();
});

test('the same error in the assistant and in a text cell: no notice', async ({ notebook }) => {
  await notebook.open('old-error', { assistant: 'error' });
  await expect(notebook.page.locator('.cell.text', { hasText: '_center' }).first()).toBeVisible();
  await expect(notebook.page.locator('colab-composer-message').first()).toContainText('numpy');
  await notebook.page.waitForTimeout(QUIET);
  await expect(notebook.notice).toBeHidden();
});

test('a page that is not a notebook is left alone', async ({ page, notebook, extension }) => {
  await page.goto('https://colab.research.google.com/signup');
  await page.waitForTimeout(QUIET);
  await expect(notebook.notice).toBeHidden();
  expect(await badgeText(extension)).toBe('');
});
