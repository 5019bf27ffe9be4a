import { create, icon } from '../dom.ts';
import { segments } from './ansi.ts';
import type { ErrorOutput } from './item.ts';
import { tracebackText } from './styled-text.ts';

const UNFOLD =
  'M12 5.83L15.17 9l1.41-1.41L12 3 7.41 7.59 8.83 9 12 5.83zm0 12.34L8.83 15l-1.41 1.41L12 21l4.59-4.59L15.17 15 12 18.17z';

const plain = (part: string) =>
  segments(part)
    .map(({ text }) => text)
    .join('');

/** A stack frame begins with the file it is in. */
const isFrame = (part: string) => /^(?:File |Cell |\/|~|[\w.]+\/|<)/.test(plain(part));

/** Of a long traceback only the first and the last stack frame are shown. */
function hiddenFrames(parts: readonly string[]): number[] {
  const frames = parts.slice(0, -1).flatMap((part, index) => (isFrame(part) ? [index] : []));
  const middle = frames.slice(1, -1);
  return middle.length > 1 ? middle : [];
}

function expander(summary: string, expand: () => void): HTMLElement {
  const element = create('div', { class: 'error-expander' });
  element.append(
    create('hr'),
    icon(UNFOLD),
    create('span', { class: 'summary' }, summary),
    create('hr'),
  );
  element.addEventListener('click', expand);
  return element;
}

/** An error's traceback: one `pre` for each of its parts, the library's own frames folded away. */
export function errorArea(
  error: ErrorOutput,
  isLive: boolean,
  countFrames: (count: number) => string,
): HTMLElement {
  const parts = error.traceback.length > 0 ? error.traceback : [`${error.ename}: ${error.evalue}`];
  const hidden = hiddenFrames(parts);
  const area = create('div', { class: 'output_subarea output_text' });
  area.classList.toggle('collapsed', hidden.length > 0);
  for (const [index, part] of parts.entries()) {
    if (index === hidden[0]) {
      area.append(expander(countFrames(hidden.length), () => area.classList.toggle('collapsed')));
    }
    const pre = create('pre', { class: hidden.includes(index) && 'extraneous' });
    pre.append(...tracebackText(part, isLive));
    if (index < parts.length - 1) pre.append('\n');
    area.append(pre);
  }
  return area;
}
