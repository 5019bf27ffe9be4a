import type { ReplicaControls } from './contract.ts';

/** Adds to what tests can have the open page do; each part of the page offers its own. */
export function offerControls(controls: Partial<ReplicaControls>): void {
  window.replica = Object.assign(window.replica ?? {}, controls);
}
