import type { Verdict } from '../../core/diagnosis/diagnose.ts';

/** What a page is coloured by: a verdict, or that there is none. */
export type Tone = Verdict | 'unknown';

/** A verdict as a picture, a slate and what has become of it; the words beside it say the same. */
export const VerdictMark = ({ verdict }: { verdict: Tone }) => (
  <svg class={`mark mark-${verdict}`} viewBox="0 0 24 24" aria-hidden="true">
    <path />
    <path class="glyph" />
  </svg>
);
