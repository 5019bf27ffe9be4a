import { badgeText } from './harness/badge.ts';
import { openPopup } from './harness/popup.ts';
import { setSettings } from './harness/settings.ts';
import { expect, freshTest, test } from './harness/test.ts';

freshTest(
  'an install that only may have replaced NumPy is reported by badge and popup, and opens no notice',
  async ({ notebook, extension }) => {
    await notebook.open('quiet-install');
    await notebook.run(1);
    await notebook.run(2);
    await expect.poll(() => badgeText(extension)).toBe('!');
    await expect(notebook.notice).toBeHidden();
    const popup = await openPopup(extension);
    const text = () => popup.evaluate<string>('document.body.textContent');
    await expect
      .poll(text)
      .toContain(
        'Cell !pip install -q numpy==2.3.5 ran a quiet install that may have replaced NumPy',
      );
  },
);

freshTest(
  'an install whose output is captured: it may have replaced NumPy',
  async ({ notebook, extension }) => {
    await setSettings(extension, { warnings: 'everything' });
    await notebook.open('quiet-install');
    await notebook.run(1);
    await notebook.run(2);
    await expect(notebook.notice).toContainText(
      'Cell !pip install -q numpy==2.3.5 ran a quiet install that may have replaced NumPy',
    );
    await expect(notebook.notice).toContainText('pip install -q numpy==2.3.5');
  },
);

freshTest(
  'the source of a cell that is being edited is read as well',
  async ({ notebook, extension }) => {
    await setSettings(extension, { warnings: 'everything' });
    await notebook.open('quiet-install');
    await notebook.run(1);
    await notebook.cell(2).locator('.lazy-virtualized').click();
    await expect(notebook.cell(2).locator('.view-line')).toHaveCount(2);
    await notebook.run(2);
    await expect(notebook.notice).toContainText(
      'Cell !pip install -q numpy==2.3.5 ran a quiet install that may have replaced NumPy',
    );
  },
);

test("Colab's own dialog reports an install, in any language", async ({ notebook, page }) => {
  await notebook.open('healthy');
  await notebook.run(1);
  await page.evaluate(() => {
    const dialog = document.createElement('mwc-dialog');
    dialog.className = 'yes-no-dialog';
    dialog.setAttribute('open', '');
    dialog.append('ADVERTENCIA: Estos paquetes se importaron antes en este entorno: [six,numpy]');
    for (const action of ['cancel', 'ok']) {
      const button = document.createElement('md-text-button');
      button.setAttribute('dialogaction', action);
      dialog.append(button);
    }
    document.body.append(dialog);
  });
  await expect(notebook.notice).toContainText('Cell import numpy as np installed another NumPy');
});

freshTest(
  "another package's failure is a note in the popup, and no notice",
  async ({ notebook, extension }) => {
    await notebook.open('quiet-install');
    await notebook.run(1);
    await notebook.run(3);
    await notebook.run(4);
    const popup = await openPopup(extension);
    const text = () => popup.evaluate<string>('document.body.textContent');
    await expect.poll(text).toContain('Not a NumPy problem');
    expect(await text()).toContain("cannot import name 'trim'");
    await expect(notebook.notice).toBeHidden();
  },
);
