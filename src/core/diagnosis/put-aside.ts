import type { Diagnosis } from './diagnosis.ts';
import type { Verdict } from './verdict.ts';

/** Why a problem does not show by itself: the person's choice. */
export type PutAside = 'muted' | 'accepted' | 'put-off' | undefined;

/** What there is to be told of by itself, and can be put aside. */
const PROBLEMS: ReadonlySet<Verdict> = new Set([
  'reused',
  'restart-needed',
  'corrupted',
  'conflict',
]);

/** Which choice of the person's keeps a problem from showing by itself; undefined where none does. */
export function putAsideBy(
  { verdict, accepted, putOff }: Pick<Diagnosis, 'verdict' | 'accepted' | 'putOff'>,
  isMuted: boolean,
): PutAside {
  if (!PROBLEMS.has(verdict)) return undefined;
  if (isMuted) return 'muted';
  if (accepted) return 'accepted';
  return putOff ? 'put-off' : undefined;
}
