import type { PipWarning } from '../../contract.ts';
import type { Labels } from '../labels.ts';
import { ask } from './ask.ts';

/** Asks about pip's warnings: each only once, and never two at a time. */
export function pipWarnings(labels: Labels): (warning: PipWarning) => Promise<boolean> {
  const known = new Set<string>();
  let isAsking = false;
  return async ({ id, packages }) => {
    if (known.has(id) || isAsking) return false;
    known.add(id);
    isAsking = true;
    const answer = await ask({ ...labels.dialogs.pipWarning(packages), isPreformatted: true });
    isAsking = false;
    return answer;
  };
}
