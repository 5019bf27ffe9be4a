/** What page-check runs in a saved page: the extension's own reading of Colab's page. */
import { checkFrame, type ItemRead } from '../../src/colab/check/check-frame.ts';
import { checkPage } from '../../src/colab/check/check-page.ts';
import { buildOf } from '../../src/colab/check/build.ts';
import type { Command } from '../../src/colab/entries.ts';
import type { HookName } from '../../src/colab/names.ts';
import type { PageCheck } from '../../src/platform/page-check.ts';

export { hookPaths, type HookPaths } from './hook-paths.ts';

export type SavedPageCheck = PageCheck<HookName, Command>;

export interface FrameCheck {
  build: string | null;
  frame: { items: ItemRead[] };
}

/** Checks this document, as an output frame where it is one and no notebook. */
export function check(): SavedPageCheck | FrameCheck {
  const page = checkPage(document);
  const items = page.isNotebook ? undefined : checkFrame(document);
  return items ? { build: buildOf(document) ?? null, frame: { items } } : page;
}
