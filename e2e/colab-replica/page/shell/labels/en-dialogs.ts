import type { Labels } from './types.ts';

const lost = 'Runtime state including all local variables will be lost.';
const answers = { ok: 'Yes', cancel: 'Cancel' };
/** Colab asks the same for a restart alone. */
const body = `Are you sure you want to restart the runtime? ${lost}`;

export const dialogs: Labels['dialogs'] = {
  restart: { heading: 'Restart session', body, ...answers },
  restartAndRunAll: { heading: 'Restart and run all', body, ...answers },
  restartFromInterrupt: {
    heading: 'Restart runtime',
    body: `The executing code is not responding to interrupts. Would you like to try restarting the runtime? ${lost}`,
    ...answers,
  },
  deleteRuntime: {
    heading: 'Disconnect and delete runtime',
    body: 'Are you sure you want to reset this runtime? The state of this runtime, including all local variables and files, will be lost.',
    ...answers,
  },
  factoryReset: {
    heading: 'Factory reset all runtimes',
    body: 'Are you sure you want to reset all runtimes? The state of all runtimes, including all local variables and files, will be lost.',
    ...answers,
  },
  pipWarning: (packages) => ({
    heading: 'Restart session',
    body: `WARNING: The following packages were previously imported in this runtime:\n  [${packages.join(',')}]\nYou must restart the runtime in order to use newly installed versions.\n\nRestarting will lose all runtime state, including local variables.`,
    ok: 'Restart session',
    cancel: 'Cancel',
  }),
};
