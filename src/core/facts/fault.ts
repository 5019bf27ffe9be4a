/** What sightings can mean; `replaced` has not failed yet. */
export const FAULT_KINDS = ['stale-memory', 'disk-conflict', 'broken-install', 'replaced'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/**
 * How sure a text is of its fault, the surest first. `certain`: nothing else prints this; `likely`: the
 * other faults are rare; `either`: the text alone cannot tell stale memory from a disk conflict;
 * `possible`: it may have come about, and nothing tells whether it did.
 */
export const STRENGTHS = ['certain', 'likely', 'either', 'possible'] as const;
export type Strength = (typeof STRENGTHS)[number];
