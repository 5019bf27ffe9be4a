import type { OutputItem } from './item.ts';

/** How many items two drawings begin with in common. */
export function commonItems(before: readonly OutputItem[], now: readonly OutputItem[]): number {
  const different = now.findIndex((item, index) => before[index] !== item);
  return different < 0 ? Math.min(before.length, now.length) : different;
}

/**
 * Draws items into a container whose first `keep` children are right already. An item that changed
 * takes the place of the one that stood there.
 */
export function placeItems(
  container: Element,
  keep: number,
  items: readonly OutputItem[],
  draw: (item: OutputItem) => Element,
): void {
  for (const [index, item] of items.entries()) {
    const element = draw(item);
    const old = container.children[keep + index];
    if (old) old.replaceWith(element);
    else container.append(element);
  }
  while (container.children.length > keep + items.length) container.lastElementChild?.remove();
}

/** Classes of an item's outer element: its type, and an id if a live run printed it. */
export const itemClass = ({ id, output }: OutputItem): string =>
  id === undefined ? output.output_type : `${output.output_type} output-id-${id}`;
