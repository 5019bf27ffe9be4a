import type { Verdict } from '../core/diagnosis/diagnose.ts';
import type { MessageKey } from './i18n.ts';

/** What the toolbar button carries, and what that means. */
export interface BadgeSign {
  /** Told apart by its shape; empty for none. */
  text: string;
  /** Dark enough for white letters, which browsers choose. */
  color: string;
  meaning: MessageKey;
}

const GREY = '#5f6368';

/** The sign of each verdict. */
export const SIGNS: Record<Verdict, BadgeSign> = {
  clean: { text: '', color: GREY, meaning: 'badgeNone' },
  reused: { text: '•', color: GREY, meaning: 'verdictReused' },
  'restart-needed': { text: '!', color: '#b35900', meaning: 'verdictRestartNeeded' },
  corrupted: { text: '!!', color: '#b3261e', meaning: 'verdictCorrupted' },
  conflict: { text: '≠', color: '#b3261e', meaning: 'verdictConflict' },
  recovering: { text: '…', color: '#1f5fbf', meaning: 'verdictRecovering' },
  recovered: { text: '✓', color: '#1e7d46', meaning: 'verdictRecovered' },
  unreadable: { text: '?', color: GREY, meaning: 'verdictUnreadable' },
};

/** Of a page that can only be read in part, where there is nothing else to say. */
export const DEGRADED: BadgeSign = { text: '–', color: GREY, meaning: 'verdictDegraded' };

/** Every sign, the quiet ones first. */
export const LEGEND: readonly BadgeSign[] = [
  SIGNS.clean,
  SIGNS.reused,
  SIGNS['restart-needed'],
  SIGNS.corrupted,
  SIGNS.conflict,
  SIGNS.recovering,
  SIGNS.recovered,
  DEGRADED,
  SIGNS.unreadable,
];
