/**
 * So far the computer's clock may be set back, and the page's goes on, in milliseconds. What was set back
 * further is followed: the ledger knows by the distance itself that time ran back.
 */
const SET_BACK = 90_000;

/** The computer's clock when `performance.now()` was 0; it may stand still while the computer sleeps. */
let origin = -Infinity;

/**
 * A moment of this page, given by `performance.now()`, in milliseconds since 1970. What came later has a
 * later time, also where the clock is corrected by a little, as computers do by themselves.
 */
export function timeAt(moment = performance.now()): number {
  const now = Date.now() - performance.now();
  if (now > origin || origin - now > SET_BACK) origin = now;
  return Math.round(origin + moment);
}
