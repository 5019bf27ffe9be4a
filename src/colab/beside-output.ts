import { endingWith } from '../platform/observe.ts';
import { hooks } from './names.ts';

/** Keeps an element at the head of a cell's output, also when Colab redraws the output. */
export function standBeside(cell: Element, element: Element, signal: AbortSignal): void {
  const stand = () => {
    const output = cell.querySelector(hooks.output);
    if (output && output !== element.parentNode) output.prepend(element);
    return output;
  };
  const observer = endingWith(signal, new MutationObserver(stand));
  const output = stand();
  // Its children when they are replaced, and itself.
  for (const node of [output, output?.parentNode]) {
    if (node) observer.observe(node, { childList: true });
  }
}
