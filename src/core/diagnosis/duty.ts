import type { KernelRecord } from '../ledger/kernel-record.ts';

/**
 * What an open remedy asks of the page that carries it: to wait until no cell runs, and then begin
 * it; to carry it on; to follow the cells that run again; or to lead the person to a command of Colab's, which a page that was reloaded does too.
 */
export type Duty =
  undefined | 'wait' | 'carry' | 'follow' | 'restart-and-run-all' | 'restart' | 'run-all';

/** Whether the session has begun that the last remedy was started for. */
export const hasRestarted = ({ remedy, session }: KernelRecord): boolean =>
  remedy !== undefined && session.number > remedy.fromSession;

/** What a kernel's open remedy asks of the page in a tab. */
export function dutyOf(kernel: KernelRecord, tab: number): Duty {
  const { remedy, session } = kernel;
  if (!remedy || remedy.outcome || remedy.tab !== tab) return undefined;
  if (remedy.isWaiting) return 'wait';
  const isRun = hasRestarted(kernel);
  if (isRun && session.isDisconnected) return undefined;
  if (!remedy.isLed) return isRun ? 'follow' : 'carry';
  if (isRun) return 'run-all';
  return remedy.remedy === 'restart' ? 'restart' : 'restart-and-run-all';
}
