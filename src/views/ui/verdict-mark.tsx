import type { Verdict } from '../../core/diagnosis/diagnose.ts';

/** A verdict as a picture, a slate and what has become of it; the words beside it say the same. */
export const VerdictMark = ({ verdict }: { verdict: Verdict }) => (
  <svg class={`mark mark-${verdict}`} viewBox="0 0 24 24" aria-hidden="true">
    <path />
    <path class="glyph" />
  </svg>
);
