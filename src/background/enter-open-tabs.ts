import browser, { type Manifest } from 'webextension-polyfill';
import { hasHostAccess } from '../platform/host-access.ts';
import { NOTEBOOK_ORIGIN } from '../platform/frame-handshake.ts';

type ContentScript = Manifest.ContentScript & { world?: 'MAIN' | 'ISOLATED' };

async function enter(tab: number, { js = [], all_frames: all, world }: ContentScript) {
  const target = { tabId: tab, allFrames: all ?? false };
  await browser.scripting.executeScript({ target, files: js, ...(world && { world }) });
}

/**
 * Puts our scripts into the tabs of Colab that are open, as the browser does with those that are opened from now
 * on. For where the person has just let us in; each tab is reported by itself whether it can be entered.
 */
export async function enterOpenTabs(): Promise<void> {
  if (!(await hasHostAccess())) return;
  const scripts: ContentScript[] = browser.runtime.getManifest().content_scripts ?? [];
  for (const { id } of await browser.tabs.query({ url: `${NOTEBOOK_ORIGIN}/*` })) {
    if (id === undefined) continue;
    for (const script of scripts) await enter(id, script).catch(() => {});
  }
}
