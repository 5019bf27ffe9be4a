import type { Diagnosis } from '../../core/diagnose.ts';
import type { Remedy } from '../../core/events.ts';
import { t } from '../../platform/i18n.ts';
import { tAt } from './place-text.ts';

const isRestart = (remedy: Remedy) => remedy.startsWith('restart');

/** The remedies that cannot help here, with the reason. */
export function wontHelpLines(diagnosis: Diagnosis): string[] {
  const { cause, evidence, swap, wontHelp, remedies } = diagnosis;
  const cell = (swap ?? evidence[0])?.cell.ordinal ?? 0;
  const restart = cause === 'install-loop' ? t('wontHelpRestartLoop', cell) : t('wontHelpRestart');
  return [
    ...(wontHelp.some(isRestart) ? [restart] : []),
    ...(remedies.includes('fresh-environment') ? [t('wontHelpDisconnect')] : []),
    ...(!wontHelp.every(isRestart) ? [tAt(diagnosis, 'wontHelpDelete', cell)] : []),
  ];
}

/** What makes it worse, with the reason. */
export const makesWorseLines = (diagnosis: Diagnosis): string[] => [
  tAt(diagnosis, 'worseReinstall'),
  t('worseReload'),
];
