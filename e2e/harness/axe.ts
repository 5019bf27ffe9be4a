import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { isFirefox } from './browser.ts';

/**
 * What axe finds on one of the extension's own pages. Nothing in Firefox 153, which itself crashes in axe on some
 * of them; what axe finds is the same in each browser.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  if (isFirefox) return [];
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8'));
  const { violations } = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    return axe.run(document, { rules: { region: { enabled: false } } });
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}
