import type { Page } from 'playwright';
import type { ExtensionBrowser } from '../harness/browser.ts';

const MANAGER = 'chrome://extensions';
/** Milliseconds. */
const START_LIMIT = 10_000;

const of = (page: Page, ...starts: string[]) =>
  starts.some((start) => page.url().startsWith(start));

/**
 * The browser's page of extensions, which can reload ours whether its worker runs or not, and shows what it
 * throws.
 */
export async function openManager({ context }: ExtensionBrowser): Promise<Page> {
  const open = context.pages().find((page) => of(page, MANAGER));
  if (open) return open;
  const page = await context.newPage();
  await page.goto(MANAGER);
  return page;
}

/**
 * Has the browser read the extension again from its folder, and loads again what shows it: notebooks, and its
 * own pages, which the browser closes. Rejects where its worker does not start.
 */
export async function reloadExtension(browser: ExtensionBrowser, notebooks: string): Promise<void> {
  const { context, origin } = browser;
  const { host } = new URL(origin);
  const own = context.pages().filter((page) => of(page, origin));
  const addresses = own.map((page) => page.url());
  const manager = await openManager(browser);
  const begun = context.waitForEvent('serviceworker', { timeout: START_LIMIT });
  begun.catch(() => {});
  // Without it the browser would leave an extension off that it was given as a folder.
  await manager.evaluate(
    `chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })`,
  );
  await manager.evaluate(`chrome.developerPrivate.reload('${host}', { failQuietly: true })`);
  await begun;
  const shown = context.pages().filter((page) => of(page, notebooks));
  await Promise.all(shown.map((page) => page.reload()));
  for (const address of addresses) await (await context.newPage()).goto(address);
}
