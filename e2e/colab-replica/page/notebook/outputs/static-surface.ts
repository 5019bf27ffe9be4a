import { create } from '../dom.ts';
import { itemClass, mimeText, placeItem, type OutputItem } from './item.ts';
import { askForLine } from './stdin.ts';
import { styledText } from './styled-text.ts';
import type { Surface } from './surface.ts';

const textOf = ({ output }: OutputItem): string => {
  if (output.output_type === 'stream') return output.text;
  return output.output_type === 'execute_result' ? (mimeText(output.data, 'text/plain') ?? '') : '';
};

const drawItem = (item: OutputItem) =>
  create(
    'div',
    { class: `${itemClass(item)} output_text` },
    create('pre', {}, ...styledText(textOf(item))),
  );

/** Draws streams and plain results on the page itself. */
export function staticSurface(items: readonly OutputItem[] = []): Surface {
  const body = create('div', {}, ...items.map((item) => drawItem(item)));
  const footer = create('div');
  const renderer = create('colab-static-output-renderer', { tabindex: '0', role: 'group' });
  renderer.append(body, footer);
  return {
    element: create('div', {}, renderer),
    put: ({ item, replaces }) => placeItem(body, drawItem(item), replaces),
    ask: (question) => askForLine(footer, question),
    stopAsking: () => footer.replaceChildren(),
    dispose: () => Promise.resolve(),
  };
}
