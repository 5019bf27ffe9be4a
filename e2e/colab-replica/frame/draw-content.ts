import type { Labels } from '../page/shell/labels/types.ts';
import { create } from '../page/notebook/dom.ts';
import { errorArea } from '../page/notebook/outputs/error.ts';
import { mimeText, warnedPackages, type OutputItem } from '../page/notebook/outputs/item.ts';
import { styledText } from '../page/notebook/outputs/styled-text.ts';
import { settleLines } from '../page/notebook/outputs/terminal.ts';

type Bundle = Readonly<Record<string, unknown>>;

const textArea = (text: string) =>
  create(
    'div',
    { class: 'output_subarea output_text' },
    create('pre', {}, ...styledText(settleLines(text))),
  );

/** A page's HTML output brings its own scripts; this frame, of another origin, is where they run. */
function htmlArea(html: string): HTMLElement {
  const content = document.createRange().createContextualFragment(html);
  return create('div', { class: 'output_subarea output_html rendered_html' }, content);
}

function imageArea(bundle: Bundle): HTMLElement | undefined {
  for (const type of ['image/png', 'image/jpeg', 'image/gif']) {
    const data = mimeText(bundle, type);
    if (data) return image(`data:${type};base64,${data.replaceAll(/\s/g, '')}`);
  }
  const svg = mimeText(bundle, 'image/svg+xml');
  return svg ? image(`data:image/svg+xml,${encodeURIComponent(svg)}`) : undefined;
}

const image = (src: string) =>
  create('div', { class: 'output_subarea output_image' }, create('img', { src, alt: '' }));

function bundleArea(bundle: Bundle): HTMLElement {
  const html = mimeText(bundle, 'text/html');
  if (html !== undefined) return htmlArea(html);
  return imageArea(bundle) ?? textArea(mimeText(bundle, 'text/plain') ?? '');
}

function warningArea(packages: readonly string[], labels: Labels, restart: () => void) {
  const { body, ok } = labels.dialogs.pipWarning(packages);
  // What will be lost is the dialog's to say.
  const [warning = ''] = body.split('\n\n');
  const button = create('button', { class: 'colab' }, ok);
  button.addEventListener('click', restart);
  const area = textArea(`${warning}\n`);
  area.append(create('div', {}, button));
  return area;
}

/** Fills the element of an item. `restart` is called when the person presses its restart button. */
export function drawContent(
  element: HTMLElement,
  item: OutputItem,
  labels: Labels,
  restart: () => void,
): void {
  const { id, output } = item;
  const packages = warnedPackages(output);
  if (output.output_type === 'error') {
    element.classList.add('output-error');
    element.append(errorArea(output, id !== undefined, labels.cell.hiddenFrames));
    // Colab keeps room for buttons here.
    const buttons = create('div');
    buttons.style.paddingTop = '20px';
    element.append(buttons);
  } else if (output.output_type === 'stream') element.append(textArea(output.text));
  else if (packages) element.append(warningArea(packages, labels, restart));
  else element.append(bundleArea(output.data));
}
