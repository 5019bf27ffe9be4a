import type { Remedy } from '../ledger/events.ts';

interface Advice {
  remedies: readonly Remedy[];
  wontHelp: readonly Remedy[];
}

const there = (remedy: Remedy): Remedy =>
  remedy === 'delete-runtime' ? 'fresh-environment' : remedy;

/** The same advice for a Jupyter server of the person's own: a fresh environment is there what a new runtime is. */
export const adviceOnOwnMachine = <T extends Advice>(advice: T): T => ({
  ...advice,
  remedies: advice.remedies.map(there),
  wontHelp: advice.wontHelp.map(there),
});
