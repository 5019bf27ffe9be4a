import { openPopup } from './harness/popup.ts';
import { frames, only } from './harness/routes.ts';
import { expect, freshTest } from './harness/test.ts';

const ENTRY = 'Reiniciar la sesión y ejecutar todas las celdas';

freshTest(
  "where Colab speaks another language, its menu's entries are named as they stand there",
  async ({ notebook, page, extension }) => {
    freshTest.setTimeout(180_000);
    // Colab answers to nothing but a person's own click, and so the person is led.
    await notebook.failOnce({ hl: 'es', break: only() });
    await notebook.pressRestart();
    await expect
      .poll(() => frames(page, '#runtime-menu-button'), { timeout: 30_000 })
      .toBeLessThan(12);
    const menu = (await page.locator('#runtime-menu-button').textContent())?.trim() ?? '';
    expect(menu).not.toBe('Runtime');
    await expect(notebook.notice).toContainText(menu);
    await expect(notebook.notice).toContainText(ENTRY);
    const popup = await openPopup(extension);
    await expect.poll(() => popup.evaluate('document.body.innerText')).toContain(ENTRY);
    await popup.close();
    // The keys of the entries stand in the menu once it was opened, and are no part of their names.
    await page.locator('#runtime-menu-button').click();
    await expect(notebook.notice).toContainText(ENTRY);
  },
);
