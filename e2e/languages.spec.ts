import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFirefox, launch, ownPage } from './harness/browser.ts';
import { changeManifest } from './harness/change-manifest.ts';
import { NotebookPage } from './harness/notebook-page.ts';
import { openPopup } from './harness/popup.ts';
import { expect, freshTest as test } from './harness/test.ts';

/** The built extension with one language alone, which every browser then takes. */
function builtIn(language: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'clean-slate-language-'));
  cpSync(isFirefox ? 'dist/firefox' : 'dist/chrome', folder, { recursive: true });
  const locales = join(folder, '_locales');
  for (const other of readdirSync(locales)) {
    if (other !== language) rmSync(join(locales, other), { recursive: true });
  }
  changeManifest(folder, { default_locale: language });
  return folder;
}

const textsOf = (language: string) =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Record<
    'verdictCorrupted' | 'restartAndRunAll' | 'historyTitle',
    { message: string }
  >;

for (const [language, direction] of [
  ['de', 'ltr'],
  ['ar', 'rtl'],
] as const) {
  test(`notice, popup and pages speak ${language}, and are written ${direction}, whatever the page speaks`, async ({
    replica,
  }) => {
    const texts = textsOf(language);
    const built = builtIn(language);
    const extension = await launch({ port: replica.port, headless: true, built });
    try {
      const [page = await extension.context.newPage()] = extension.context.pages();
      const notebook = new NotebookPage(page);
      await notebook.failOnce();
      await expect(notebook.notice.getByRole('heading')).toHaveText(texts.verdictCorrupted.message);
      const card = notebook.notice.locator('section').first();
      await expect(card).toHaveAttribute('lang', language);
      await expect(card).toHaveCSS('direction', direction);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      // Code is code in every language.
      await expect(notebook.notice.locator('.cell-name').first()).toHaveCSS('direction', 'ltr');

      const popup = await openPopup(extension);
      await expect
        .poll(() => popup.evaluate<string>('document.body.textContent'))
        .toContain(texts.restartAndRunAll.message);
      expect(await popup.evaluate('document.documentElement.dir')).toBe(direction);
      await popup.close();

      await page.goto(ownPage(extension, 'history'));
      await expect(page.locator('html')).toHaveAttribute('dir', direction);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.historyTitle.message);
    } finally {
      await extension.close();
      rmSync(built, { recursive: true });
    }
  });
}
