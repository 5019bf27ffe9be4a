import { withCells } from './harness/own-notebook.ts';
import { openPopup } from './harness/popup.ts';
import { ready } from './harness/ready.ts';
import { setSettings } from './harness/settings.ts';
import { expect, freshTest, test } from './harness/test.ts';
import { storedEvents } from './harness/stored-events.ts';

freshTest(
  'a cell is called by its first line, which outlines it and leads to it',
  async ({ notebook, page, extension }) => {
    await setSettings(extension, { beforeRunning: 'off' });
    await notebook.open('stale-memory');
    await notebook.fail();
    await expect(notebook.notice).toContainText(
      'Cell !pip install numpy==2.3.5 installed NumPy 2.3.5 while this session was using 2.0.2, so cell import numpy.strings failed.',
    );
    const name = notebook.notice
      .locator('.sentence')
      .getByRole('button', { name: '!pip install numpy==2.3.5' });
    const outline = page.locator('clean-slate-spotlight .ring');
    await expect(outline).toHaveCount(0);
    await name.focus();
    await expect(outline).toBeVisible();
    const [cell, around] = [await notebook.cell(2).boundingBox(), await outline.boundingBox()];
    expect(around?.y).toBeLessThanOrEqual(cell?.y ?? 0);
    expect(around?.height).toBeGreaterThanOrEqual(cell?.height ?? Infinity);
    await name.blur();
    await expect(outline).toHaveCount(0);
    await ready(name);
    await name.hover();
    await expect(outline).toBeVisible();
    await name.click();
    await expect(notebook.cell(2)).toBeFocused();
    await notebook.notice.getByRole('button', { name: 'Minimise' }).click();
    await expect(outline).toHaveCount(0);

    const popup = await openPopup(extension);
    const text = () => popup.evaluate<string>('document.body.textContent');
    await expect.poll(text).toContain('so cell import numpy.strings failed');
    // What stands in a cell is shown, and not kept.
    expect(JSON.stringify(await storedEvents(extension, 'run-started'))).not.toContain(
      'numpy.strings',
    );
  },
);

const FAILS =
  "raise RuntimeError('module compiled against ABI version 0x1000009 but this version of numpy is 0x2000000')";

test('a form is called by its title, whatever stands there', async ({ notebook, page }) => {
  await withCells(page, [`# @title <b>One</b> \u202E\uE000{ display-mode: "form" }\n${FAILS}`]);
  await notebook.open('healthy');
  await notebook.run(1);
  await expect(notebook.notice.locator('.sentence .code').first()).toHaveText('<b>One</b>');
});
