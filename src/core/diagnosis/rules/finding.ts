import type { Diagnosis } from '../diagnosis.ts';
import type { Remedy } from '../../ledger/events.ts';

/** What a session shows, and what to do about it. */
export type Finding = Pick<
  Diagnosis,
  'verdict' | 'cause' | 'evidence' | 'swap' | 'installCell' | 'remedies' | 'wontHelp'
>;

export const CLEAN: Finding = {
  verdict: 'clean',
  cause: 'none',
  evidence: [],
  remedies: [],
  wontHelp: [],
};

export const RESTARTS: readonly Remedy[] = ['restart-and-run-all', 'restart'];
