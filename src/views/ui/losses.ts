import type { Losses } from '../../core/diagnose.ts';
import type { Remedy } from '../../core/events.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';

const RUN_ALL: Record<Losses['variables'], MessageKey> = {
  lost: 'lossLostRunAll',
  nothing: 'lossNothing',
  'nothing-since': 'lossNothingSinceRunAll',
};

const RESTART: Record<Losses['variables'], MessageKey> = {
  lost: 'lossLost',
  nothing: 'lossNothing',
  'nothing-since': 'lossNothingSince',
};

/** What a restart costs, said before its button is pressed. */
export function lossLine({ variables, running }: Losses, remedy: Remedy): string {
  const memory = t((remedy === 'restart-and-run-all' ? RUN_ALL : RESTART)[variables]);
  if (running.length === 0) return memory;
  const key = running.length === 1 ? 'lossRunningOne' : 'lossRunningMany';
  return `${memory} ${t(key, running.join(', '))}`;
}
