import type { Shell } from '../contract.ts';
import type { Labels } from '../shell/labels/types.ts';

/** So long Colab looks for the reason, in milliseconds; up to half a minute. */
const DIAGNOSIS = 1_500;

/** Tells the person of a crash, step by step; each message stays until the next. */
export function tellCrash(shell: Shell, labels: Labels, stage: 'restarting' | 'restarted'): void {
  const { crashed, diagnosing, crashedUnknown } = labels.kernel;
  const stays = true;
  if (stage === 'restarting') {
    shell.showMessage(crashed, { stays });
    return;
  }
  shell.showMessage(diagnosing, { stays });
  const command = 'view-runtime-logs';
  const action = { label: labels.entries[command], command };
  setTimeout(() => shell.showMessage(crashedUnknown, { stays, action }), DIAGNOSIS);
}
