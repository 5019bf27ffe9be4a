import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { BrowserOptions, ExtensionBrowser } from '../driver.ts';
import { extensionFolder } from '../opened-extension.ts';
import { ChromiumDriver } from './driver.ts';
import { networkFlags } from './network.ts';

/** `CHROMIUM_PATH` names the browser to use; without it Playwright's own is used. */
export async function launchChromium(options: BrowserOptions): Promise<ExtensionBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'clean-slate-profile-'));
  const folder = extensionFolder('chrome', options, profile);
  const executablePath = process.env['CHROMIUM_PATH'];
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    headless: options.headless,
    colorScheme: options.theme ?? 'light',
    // What turns while a cell runs is drawn by the processor here, and tests would share that.
    ...(options.headless && { reducedMotion: 'reduce' as const }),
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    args: [
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      // Beside Playwright's own way in, for what watches the whole browser.
      '--remote-debugging-port=0',
      ...(options.port === undefined ? [] : networkFlags(options.port)),
    ],
  });
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  return new ChromiumDriver(context, worker, { profile, folder });
}
