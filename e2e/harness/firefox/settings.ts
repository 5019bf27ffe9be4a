import type { BrowserOptions } from '../driver.ts';

/** The extension's id, as `scripts/firefox-manifest.ts` writes it. */
export const ADDON = 'clean-slate-for-colab@clean-slate.dev';
/** Firefox makes another one up for each profile; tests are easier to read with one that is known. */
const UUID = 'c1ea0000-51a7-4e00-8000-000000000000';
export const ORIGIN = `moz-extension://${UUID}`;

/** Settings with which Firefox goes nowhere but through our proxy, and asks, updates and tells nothing. */
export const settingsFor = (
  { headless, theme }: BrowserOptions,
  { proxy, downloads }: { proxy: number; downloads: string },
) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxy,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxy,
  'network.proxy.no_proxies_on': '',
  // No name is looked up by Firefox itself.
  'network.trr.mode': 5,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.prefetch-next': false,
  'network.dns.disablePrefetch': true,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'app.update.enabled': false,
  'extensions.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.aboutwelcome.enabled': false,
  'browser.startup.page': 0,
  'browser.newtabpage.enabled': false,
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
  // A folder of its own: what another Firefox has saved under a name would give ours a number.
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'ui.systemUsesDarkTheme': theme === 'dark' ? 1 : 0,
  // What turns while a cell runs is drawn by the processor here, and tests would share that.
  ...(headless && { 'ui.prefersReducedMotion': 1 }),
});
