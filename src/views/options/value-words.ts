import type { BeforeRunning } from '../../core/diagnosis/ask-first.ts';
import type { WarningLevel } from '../../core/diagnosis/warning-level.ts';
import { type MessageKey, t } from '../../words/i18n.ts';
import type { PresetValue } from '../../platform/preset-changes.ts';
import type { PresetField } from '../../platform/preset.ts';

export type Words = Record<'label' | 'help', MessageKey>;

export const WARNINGS: Record<WarningLevel, Words> = {
  everything: { label: 'warningsEverything', help: 'warningsEverythingHelp' },
  seen: { label: 'warningsSeen', help: 'warningsSeenHelp' },
  failures: { label: 'warningsFailures', help: 'warningsFailuresHelp' },
  badge: { label: 'warningsBadge', help: 'warningsBadgeHelp' },
};

export const BEFORE: Record<BeforeRunning, Words> = {
  off: { label: 'beforeRunningOff', help: 'beforeRunningOffHelp' },
  corrupted: { label: 'beforeRunningCorrupted', help: 'beforeRunningCorruptedHelp' },
  strict: { label: 'beforeRunningStrict', help: 'beforeRunningStrictHelp' },
};

export const FIELD_NAMES: Record<PresetField, MessageKey> = {
  warnings: 'warnings',
  beforeRunning: 'beforeRunning',
  goals: 'goals',
  course: 'courseName',
  helpLink: 'helpLink',
};

/** A value in the words of its option; names and addresses as they are. */
export function valueWords(field: PresetField, value: PresetValue): string {
  if (field === 'warnings') return t(WARNINGS[value as WarningLevel].label);
  if (field === 'beforeRunning') return t(BEFORE[value as BeforeRunning].label);
  if (field === 'goals') return t(value ? 'goalsShown' : 'goalsHidden');
  return String(value) || t('presetNone');
}
