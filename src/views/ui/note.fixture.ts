import type { Noted } from '../../core/ledger/session.ts';

/** A note on something that looked like a fault, in a cell of that number. */
export const note = (ordinal: number, over: Partial<Noted>): Noted => ({
  cell: { id: `cell-${ordinal}`, ordinal },
  run: 'r',
  at: 0,
  note: 'look-alike',
  signature: 'name-not-in-this-numpy',
  excerpt: "AttributeError: module 'numpy' has no attribute 'float'",
  line: 9,
  facts: {},
  ...over,
});
