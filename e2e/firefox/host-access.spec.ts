import { launch, ownPage, type ExtensionBrowser } from '../harness/browser.ts';
import { NotebookPage } from '../harness/notebook-page.ts';
import { openPopup } from '../harness/popup.ts';
import { expect, freshTest as test } from '../harness/test.ts';

/** The person lets the extension into Colab's pages, or takes that back. */
async function allow(extension: ExtensionBrowser, isAllowed: boolean): Promise<void> {
  if (!extension.setAllowed) throw new Error('No person is asked in this browser');
  await extension.setAllowed(isAllowed);
}

const NOT_ALLOWED = 'Clean Slate is not allowed to see Colab';

test('where Colab is not allowed, popup and settings say so; from the moment it is, open tabs are watched', async ({
  replica,
}) => {
  const extension = await launch({ port: replica.port, headless: true });
  try {
    await allow(extension, false);
    const settings = await extension.context.newPage();
    await settings.goto(ownPage(extension, 'options'));
    await expect(settings.locator('main')).toContainText(NOT_ALLOWED);
    const notebook = new NotebookPage(await extension.context.newPage());
    await notebook.open('fails-once');
    const popup = await openPopup(extension);
    await expect.poll(() => popup.evaluate('document.body.textContent')).toContain(NOT_ALLOWED);
    for (const ordinal of [1, 2]) await notebook.run(ordinal);

    await allow(extension, true);
    await expect(settings.locator('main')).not.toContainText(NOT_ALLOWED);
    await notebook.run(3);
    await expect(notebook.notice).toContainText('_center');
    await expect(notebook.page.locator('clean-slate-marker')).toHaveCount(1);

    await allow(extension, false);
    await expect(settings.locator('main')).toContainText(NOT_ALLOWED);
  } finally {
    await extension.close();
  }
});
