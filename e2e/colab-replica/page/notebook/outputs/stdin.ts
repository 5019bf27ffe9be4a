import { create } from '../dom.ts';
import type { Question } from './surface.ts';

/** Shows a prompt with a line to type into; resolves to the line on Enter, and takes both away. */
export function askForLine(footer: Element, { prompt, password }: Question): Promise<string> {
  const input = create('input', { class: 'raw_input', type: password ? 'password' : 'text' });
  input.setAttribute('aria-label', prompt);
  footer.replaceChildren(create('pre', {}, prompt), input);
  input.focus();
  return new Promise((resolve) => {
    input.addEventListener('keydown', (event) => {
      // The page's own shortcuts are not for someone who types an answer.
      event.stopPropagation();
      if (event.key !== 'Enter') return;
      footer.replaceChildren();
      resolve(input.value);
    });
  });
}
