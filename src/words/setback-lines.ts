import type { Outcome } from '../core/ledger/events.ts';
import type { Progress } from '../core/diagnosis/progress.ts';
import { t, type MessageKey } from './i18n.ts';
import { triedText } from './tried-routes.ts';

const SETBACKS: Partial<Record<Outcome, MessageKey>> = {
  stopped: 'outcomeStopped',
  'connection-lost': 'outcomeConnectionLost',
  interrupted: 'outcomeInterrupted',
};

/** Colab may still have restarted where it had taken the command before the page went. */
const isUnsure = ({ outcome, tried }: Progress) =>
  outcome === 'interrupted' && tried.some(({ route, worked }) => worked && route !== 'guide');

/** Why a remedy that was pressed has led to no restart, and then what was tried; empty where it has. */
export function setbackLines(progress: Progress | undefined): string[] {
  if (progress?.step !== 'restart' || !progress.outcome) return [];
  if (isUnsure(progress)) return [t('outcomeInterruptedUnsure')];
  const told = t(SETBACKS[progress.outcome] ?? 'outcomeNoAnswer');
  return progress.outcome === 'no-answer' ? [told, triedText(progress)] : [told];
}
