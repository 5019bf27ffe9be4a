import type { Remedy } from './events.ts';
import { runtimePlace } from './runtime-kind.ts';

interface Advice {
  remedies: readonly Remedy[];
  wontHelp: readonly Remedy[];
}

/** True for a Jupyter server of the person's own: its disk is theirs, and Colab deletes nothing on it. */
export const isOwnDisk = (runtime: string): boolean => runtimePlace(runtime).kind === 'local';

const there = (remedy: Remedy): Remedy =>
  remedy === 'delete-runtime' ? 'fresh-environment' : remedy;

/** The same advice on a disk of the person's own: a fresh environment is there what a new runtime is. */
export const adviceOnOwnDisk = <T extends Advice>(advice: T): T => ({
  ...advice,
  remedies: advice.remedies.map(there),
  wontHelp: advice.wontHelp.map(there),
});
