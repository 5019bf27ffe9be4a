import type { Verdict } from '../../core/diagnose.ts';

const SLATE = 'M7 3h10a4 4 0 0 1 4 4v10a4 4 0 0 1-4 4H7a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z';
const TICK = 'M8 12.4l2.8 2.8L16.2 9.6';
const TURN = 'M15.7 9.7A4.4 4.4 0 1 0 16.4 12.6M16.3 7v3h-3';

/** A slate, and what has become of it. */
const GLYPHS: Record<Verdict, string> = {
  clean: TICK,
  recovered: TICK,
  reused: 'M8 9.5h8M8 14.5h5',
  'restart-needed': TURN,
  recovering: TURN,
  corrupted: 'M13.5 3l-3 5 4 2.5-5 3.5 3.5 2.5-1.5 4.5',
  conflict: 'M3 12h5l2-3 4 6 2-3h5',
  unreadable: 'M9.5 9.7a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.7M12 16.6v.1',
};

/** A verdict as a picture; the words beside it say the same. */
export const VerdictMark = ({ verdict }: { verdict: Verdict }) => (
  <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
    <path d={SLATE} />
    <path class="glyph" d={GLYPHS[verdict]} />
  </svg>
);
