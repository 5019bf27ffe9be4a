import type { Page } from 'playwright';

/** How far the spotlight is from an element, in CSS pixels. */
export async function frames(page: Page, selector: string): Promise<number> {
  const target = await page.locator(selector).boundingBox();
  const ring = await page.locator('clean-slate-spotlight > div').first().boundingBox();
  return target && ring ? Math.abs(target.x - ring.x) + Math.abs(target.y - ring.y) : Infinity;
}

/** Every way but the named ones is broken. */
export const only = (...working: string[]) =>
  ['toolbar-menu', 'trusted-menu'].filter((name) => !working.includes(name)).join(',');

/** Colab ends the connection itself, as it does with an idle runtime, and makes no new one. */
export const disconnect = (page: Page) => page.evaluate(() => window.replica.disconnect());

/** The person presses "Reconnect". */
export const reconnect = (page: Page) => page.locator('colab-connect-button #connect').click();
