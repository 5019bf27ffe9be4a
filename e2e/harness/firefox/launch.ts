import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firefox } from 'playwright';
import type { BrowserOptions, ExtensionBrowser } from '../driver.ts';
import { extensionFolder } from '../opened-extension.ts';
import { FirefoxDriver } from './driver.ts';
import { startProxy } from './proxy.ts';
import { Relay } from './relay.ts';
import { settingsFor } from './settings.ts';

const LAUNCHER = fileURLToPath(new URL('launcher.mjs', import.meta.url));

/**
 * `FIREFOX_PATH` names the Firefox to use. It is a plain one, as people have it, and Playwright speaks
 * WebDriver BiDi with it through our relay.
 */
export async function launchFirefox(options: BrowserOptions): Promise<ExtensionBrowser> {
  const path = process.env['FIREFOX_PATH'];
  if (!path)
    throw new Error('FIREFOX_PATH does not name a Firefox: "npm run e2e:firefox" finds one.');
  const profile = mkdtempSync(join(tmpdir(), 'clean-slate-profile-'));
  const folder = extensionFolder('firefox', options, profile);
  const proxy = await startProxy(options.port);
  const relay = await Relay.start();
  const context = await firefox.launchPersistentContext(profile, {
    channel: 'moz-firefox',
    // Starts Firefox; a script cannot be started by itself on each system.
    executablePath: process.execPath,
    ignoreDefaultArgs: true,
    args: [
      LAUNCHER,
      path,
      relay.address,
      '--profile',
      profile,
      '--no-remote',
      '--remote-debugging-port=0',
      // For the extension's own pages, and for what is outside of pages.
      '-remote-allow-system-access',
      ...(options.headless ? ['--headless'] : []),
    ],
    firefoxUserPrefs: settingsFor(options, {
      proxy: proxy.port,
      downloads: join(profile, 'downloads'),
    }),
    ignoreHTTPSErrors: true,
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
  });
  const driver = new FirefoxDriver({ context, relay, proxy, profile, folder });
  await driver.install();
  return driver;
}
