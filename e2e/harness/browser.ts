import type { BrowserContext, Page } from 'playwright';
import { launchChromium } from './chromium/launch.ts';
import type { BrowserOptions, ExtensionBrowser } from './driver.ts';
import { launchFirefox } from './firefox/launch.ts';

export type { BrowserOptions, ExtensionBrowser } from './driver.ts';

/** Whether tests run in Firefox. A name of our own: `BROWSER` says on many machines what shows links. */
export const isFirefox = process.env['E2E_BROWSER'] === 'firefox';

/** Where a page of the extension's own is, such as `history`. */
export const ownPage = ({ origin }: ExtensionBrowser, view: string): string =>
  `${origin}/src/views/${view}/index.html`;

/** The page that the extension opens when it was installed, as it is in every new profile. */
export async function welcomePage(context: BrowserContext): Promise<Page | undefined> {
  const find = () => context.pages().find((page) => page.url().includes('/views/welcome/'));
  for (let tries = 0; !find() && tries < 200; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return find();
}

/**
 * Starts a browser with the built extension in a throw-away profile: Chromium, or Firefox where
 * `E2E_BROWSER` says so. Rejects where the extension did not start.
 */
export async function launch(options: BrowserOptions): Promise<ExtensionBrowser> {
  const extension = await (isFirefox ? launchFirefox : launchChromium)(options);
  if (options.keepWelcome) return extension;
  const welcome = await welcomePage(extension.context);
  // Chromium that has it closed before it is loaded may give no page and no worker of ours any text.
  await welcome?.waitForLoadState();
  await welcome?.close();
  return extension;
}
