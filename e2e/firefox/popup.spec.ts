import type { ExtensionBrowser } from '../harness/browser.ts';
import type { FirefoxDriver } from '../harness/firefox/driver.ts';
import { openPopup } from '../harness/popup.ts';
import { expect, freshTest as test } from '../harness/test.ts';

/** Firefox makes a popup no larger than this (CSS px). */
const LARGEST = { width: 800, height: 600 };

interface Size {
  width: number;
  height: number;
  content: { width: number; height: number };
}

const sizeOf = (popup: { evaluate<T>(expression: string): Promise<T> }) =>
  popup.evaluate<Size>(`({
    width: innerWidth,
    height: innerHeight,
    content: {
      width: document.documentElement.scrollWidth,
      height: document.documentElement.scrollHeight,
    },
  })`);

const setPreference = (extension: ExtensionBrowser, name: string, value: string | null) =>
  (extension as FirefoxDriver).inside.evaluate(
    value === null
      ? `Services.prefs.clearUserPref('${name}')`
      : `Services.prefs.setStringPref('${name}', '${value}')`,
  );

const SCALE = 'layout.css.devPixelsPerPx';

for (const scale of ['1.0', '2.0']) {
  test(`Firefox gives the popup the room that it needs, at a scale of ${scale}`, async ({
    notebook,
    extension,
  }) => {
    await setPreference(extension, SCALE, scale);
    try {
      await notebook.failOnce();
      const popup = await openPopup(extension);
      await expect.poll(() => popup.evaluate('document.body.textContent')).toContain('_center');
      await expect
        .poll(async () => {
          const { width, height, content } = await sizeOf(popup);
          return [content.width <= width, content.height <= height];
        })
        .toEqual([true, true]);
      const { width, height } = await sizeOf(popup);
      expect(width).toBeLessThanOrEqual(LARGEST.width);
      expect(height).toBeLessThanOrEqual(LARGEST.height);
      await popup.screenshot(`artifacts/popup-firefox-${scale}.png`);
    } finally {
      await setPreference(extension, SCALE, null);
    }
  });
}

test('the popup is dark where the theme of the browser is', async ({ extension }) => {
  const { inside } = extension as FirefoxDriver;
  const choose = (theme: string) =>
    inside.evaluate(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID('firefox-compact-${theme}@mozilla.org')).enable();
    `);
  const background = async () => {
    const popup = await openPopup(extension);
    return popup.evaluate<string>(`getComputedStyle(document.body).backgroundColor`);
  };
  await choose('light');
  await expect.poll(background).toMatch(/255, 255, 255/);
  await choose('dark');
  await expect.poll(background).not.toMatch(/255, 255, 255/);
  await choose('light');
});
