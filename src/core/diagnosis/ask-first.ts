import type { Diagnosis, Verdict } from './diagnose.ts';
import { isLong } from './long-run.ts';
import { GUARD_REPORT } from '../signatures/guard-signature.ts';

/** When a person is asked before cells run, from never to most often. */
export const BEFORE_RUNNING = ['off', 'corrupted', 'strict'] as const;
export type BeforeRunning = (typeof BEFORE_RUNNING)[number];

/** `countdown`: asked, and the restart begins by itself when nobody answers. None: no question. */
export const ASKINGS = [undefined, 'ask', 'countdown'] as const;
export type Asking = (typeof ASKINGS)[number];

const STRICT: readonly Verdict[] = ['corrupted', 'reused', 'restart-needed'];

/** Whether a restart is the first advice; a session that has no remedy yet can always be restarted. */
export const canRestart = ({ remedies: [first = 'restart'] }: Diagnosis) =>
  first.startsWith('restart');

/** The restart that our buttons begin: without running all where that is advised, or ends the session again. */
export const restartOf = ({ remedies: [first], endsItself }: Diagnosis) =>
  endsItself || first === 'restart' ? 'restart' : 'restart-and-run-all';

/** Whether only a guard cell says that something is wrong: any cell can print its line. */
function isGuardsWord({ evidence }: Diagnosis): boolean {
  const failed = evidence.filter(({ fault }) => fault !== 'replaced');
  return failed.length > 0 && failed.every(({ signature }) => signature === GUARD_REPORT);
}

/**
 * Whether to ask before a run on a runtime with this diagnosis, at a moment (ms since 1970); undefined lets the run
 * through. Nothing restarts by itself what a cell has been at for long.
 */
export function askFirst(setting: BeforeRunning, diagnosis: Diagnosis, now: number): Asking {
  const { verdict, accepted, putOff, run } = diagnosis;
  const isStrict = setting === 'strict';
  const verdicts = isStrict ? STRICT : ['corrupted'];
  if (setting === 'off' || accepted || putOff || !verdicts.includes(verdict)) return undefined;
  const mayCountDown = isStrict && verdict === 'corrupted' && !isGuardsWord(diagnosis);
  if (run && isLong(run, now)) return 'ask';
  return mayCountDown && canRestart(diagnosis) ? 'countdown' : 'ask';
}
