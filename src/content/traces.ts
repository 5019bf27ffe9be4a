import { placeNotice } from '../colab/notice-place.ts';

const NAMES = ['notice', 'question', 'marker', 'spotlight'];
const TRACES = NAMES.map((name) => `clean-slate-${name}`).join();

/** All that the extension has put on the page. */
export const traces = () => [...document.querySelectorAll(TRACES)];

/** Leaves the page as it would be without us, also where another copy of our scripts has put things there. */
export function clearTraces(): void {
  const left = traces();
  for (const trace of left) trace.remove();
  if (left.length > 0) placeNotice();
}
