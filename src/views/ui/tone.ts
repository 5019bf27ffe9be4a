import type { Verdict } from '../../core/diagnose.ts';

const TONES = {
  clean: 'good',
  reused: 'warn',
  'restart-needed': 'warn',
  corrupted: 'bad',
  conflict: 'bad',
  recovering: 'busy',
  recovered: 'good',
  unreadable: 'quiet',
} as const satisfies Record<Verdict, string>;

/** The class that colours everything inside an element after a verdict. */
export const toneClass = (verdict: Verdict) => `tone-${TONES[verdict]}`;
