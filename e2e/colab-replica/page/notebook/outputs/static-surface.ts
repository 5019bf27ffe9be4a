import { create } from '../dom.ts';
import { mimeText, type OutputItem } from './item.ts';
import { commonItems, itemClass, placeItems } from './place-items.ts';
import type { Surface } from './surface.ts';
import { askForLine } from './stdin.ts';
import { styledText } from './styled-text.ts';
import { settleLines } from './terminal.ts';

const textOf = ({ output }: OutputItem): string => {
  if (output.output_type === 'stream') return output.text;
  return output.output_type === 'execute_result' ? (mimeText(output.data, 'text/plain') ?? '') : '';
};

const drawItem = (item: OutputItem) =>
  create(
    'div',
    { class: `${itemClass(item)} output_text` },
    create('pre', {}, ...styledText(settleLines(textOf(item)))),
  );

/** Draws streams and plain results on the page itself. */
export function staticSurface(): Surface {
  const body = create('div');
  const footer = create('div');
  const renderer = create('colab-static-output-renderer', { tabindex: '0', role: 'group' });
  renderer.append(body, footer);
  let drawn: readonly OutputItem[] = [];
  return {
    element: create('div', {}, renderer),
    draw(items) {
      const keep = commonItems(drawn, items);
      placeItems(body, keep, items.slice(keep), drawItem);
      drawn = items;
    },
    ask: (question) => askForLine(footer, question),
    stopAsking: () => footer.replaceChildren(),
    remove: () => {},
  };
}
