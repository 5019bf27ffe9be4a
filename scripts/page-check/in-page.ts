/** What page-check runs in a saved page: the extension's own reading of Colab's page. */
import { checkFrame, type ItemRead } from '../../src/colab/check/check-frame.ts';
import { checkPage, type PageCheck } from '../../src/colab/check/check-page.ts';
import { buildOf } from '../../src/colab/check/build.ts';

export interface FrameCheck {
  build: string | null;
  frame: { items: ItemRead[] };
}

export { outlineOf } from '../../src/colab/check/outline.ts';

/** Checks this document, as an output frame where it is one and no notebook. */
export function check(): PageCheck | FrameCheck {
  const page = checkPage(document);
  const items = page.isNotebook ? undefined : checkFrame(document);
  return items ? { build: buildOf(document) ?? null, frame: { items } } : page;
}
