import { isLive, itemText, kindOf } from '../output-items.ts';
import type { OutputKind } from '../../core/text/output-kind.ts';
import { frameHooks } from '../names.ts';
import { ITEM } from './item-selector.ts';
import { lastLine } from './last-line.ts';

/** One output item as the extension reads it. */
export interface ItemRead {
  kind: OutputKind;
  /** The cell ran since the page was loaded; otherwise it came with the saved notebook. */
  live: boolean;
  chars: number;
  lastLine: string;
}

/** An output widget draws items of its own inside of one. */
const isOutermost = (element: Element) => !element.parentElement?.closest(ITEM);

function read(element: Element): ItemRead[] {
  const kind = kindOf(element);
  if (!kind) return [];
  const text = itemText(element);
  const parts = [...element.querySelectorAll('pre')].map((part) => part.textContent ?? '');
  return [
    { kind, live: isLive(element), chars: text.length, lastLine: lastLine(kind, text, parts) },
  ];
}

/** Reads an output frame's items; undefined where the page is no output frame. */
export function checkFrame(page: ParentNode): ItemRead[] | undefined {
  const place = page.querySelector(frameHooks.body) ?? page.querySelector(frameHooks.area);
  if (!place) return undefined;
  return [...place.querySelectorAll(ITEM)].filter(isOutermost).flatMap(read);
}
