import type { Diagnosis } from '../core/diagnosis/diagnose.ts';
import type { Cause, Remedy } from '../core/ledger/events.ts';
import { cellName } from './cell-name.ts';
import { t } from './i18n.ts';
import { tAt } from './place-text.ts';

const isRestart = (remedy: Remedy) => remedy.startsWith('restart');

function whyNoRestart(cause: Cause, cell: string): string {
  if (cause === 'install-loop') return t('wontHelpRestartLoop', cell);
  return t(cause === 'other-process' ? 'wontHelpRestartProcess' : 'wontHelpRestart');
}

/** The remedies that cannot help here, with the reason. */
export function wontHelpLines(diagnosis: Diagnosis): string[] {
  const { evidence, wontHelp, remedies, installCell } = diagnosis;
  const named = installCell ?? evidence[0]?.cell;
  const cell = named ? cellName(named) : '';
  return [
    ...(wontHelp.includes('restart') ? [whyNoRestart(diagnosis.cause, cell)] : []),
    ...(diagnosis.endsItself && !wontHelp.includes('restart') ? [t('wontHelpRunAll')] : []),
    ...(remedies.includes('fresh-environment') ? [t('wontHelpDisconnect')] : []),
    ...(!wontHelp.every(isRestart) ? [tAt(diagnosis, 'wontHelpDelete', cell)] : []),
  ];
}

/** What makes it worse, with the reason. */
export const makesWorseLines = (diagnosis: Diagnosis): string[] => [
  tAt(diagnosis, 'worseReinstall'),
  t('worseReload'),
];
