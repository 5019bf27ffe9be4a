import type { Page } from 'playwright';

/** How far the spotlight is from an element, in CSS pixels. */
export async function frames(page: Page, selector: string): Promise<number> {
  const target = await page.locator(selector).boundingBox();
  const ring = await page.locator('clean-slate-spotlight > div').first().boundingBox();
  return target && ring ? Math.abs(target.x - ring.x) + Math.abs(target.y - ring.y) : Infinity;
}

/** Every way but the named ones is broken. */
export const only = (...working: string[]) =>
  ['toolbar-menu', 'trusted-menu', 'trusted-keys', 'palette']
    .filter((name) => !working.includes(name))
    .join(',');

/** Greys Colab's entries out, as it does when the runtime was taken away, or gives them back. */
export const setConnected = (page: Page, connected: boolean) =>
  page
    .locator('colab-notebook-toolbar-run-button')
    .evaluate(
      (button, disabledCommands) => Object.assign(button, { disabledCommands }),
      connected ? [] : ['restart', 'restart-and-run-all', 'interrupt'],
    );
