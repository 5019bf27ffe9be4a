import * as v from 'valibot';
import type { Labels } from '../page/shell/labels/types.ts';
import { create, icon } from '../page/notebook/dom.ts';
import { errorArea } from '../page/notebook/outputs/error.ts';
import { mimeText, warnedPackages, type OutputItem } from '../page/notebook/outputs/item.ts';
import { styledText } from '../page/notebook/outputs/styled-text.ts';

type Bundle = Readonly<Record<string, unknown>>;

const textArea = (text: string) =>
  create('div', { class: 'output_subarea output_text' }, create('pre', {}, ...styledText(text)));

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

const COPY =
  'M16 1H4c-1.1 0-2 .9-2 2v14h2V3h12V1zm3 4H8c-1.1 0-2 .9-2 2v14c0 1.1.9 2 2 2h11c1.1 0 2-.9 2-2V7c0-1.1-.9-2-2-2zm0 16H8V7h11v14z';

/** A string that a cell resulted in: its quotes are not part of what is copied. */
function stringArea(literal: string): HTMLElement {
  const quote = literal.slice(-1);
  const value = literal.slice(literal.indexOf(quote) + 1, -1);
  const copy = create('button', { class: 'copy' }, icon(COPY));
  copy.addEventListener('click', () => void navigator.clipboard.writeText(value));
  return create(
    'div',
    { class: 'string-repr' },
    create('pre', { class: 'quote' }, quote),
    create('pre', { class: 'value' }, value),
    create('pre', { class: 'quote' }, quote),
    copy,
  );
}

const intrinsic = v.object({ type: v.literal('string') });

function bundleArea(bundle: Bundle): HTMLElement {
  const literal = mimeText(bundle, 'text/plain') ?? '';
  if (v.is(intrinsic, bundle['application/vnd.google.colaboratory.intrinsic+json']))
    return stringArea(literal);
  const html = mimeText(bundle, 'text/html');
  if (html !== undefined) return htmlArea(html);
  return imageArea(bundle) ?? textArea(literal);
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
