import type { VersionChange } from './version-change.ts';
import type { Cause, CellRef, Remedy } from '../ledger/events.ts';
import type { GuardTold, Noted, Sighted } from '../ledger/session.ts';
import type { Losses } from './losses.ts';
import type { Misfits } from './misfits.ts';
import type { PastRuntime } from '../runtime/past-runtimes.ts';
import type { Progress } from './progress.ts';
import type { Reuse } from './reuse.ts';
import type { RunInProgress } from './long-run.ts';
import type { Verdict } from './verdict.ts';

/** What a runtime's record means to one of its notebooks, and what to do about it. */
export interface Diagnosis {
  verdict: Verdict;
  cause: Cause;
  /** Sightings that the cause rests on, the decisive one first: a few where there are many. */
  evidence: readonly Sighted[];
  /** How many more there are. */
  moreEvidence?: number;
  /** The install that replaced NumPy in this session, where one was seen: before what failed, if any. */
  swap?: Sighted;
  /** The cell whose install is to be changed, so that it does not happen again. */
  installCell?: CellRef;
  /** NumPy's version that the install is to keep, where it is known: the one that the runtime came with. */
  keptVersion?: string;
  /** What pip said will not fit the NumPy that was installed. */
  misfits?: Misfits;
  /** An older runtime that has the NumPy which the notebook asks for. */
  pastRuntime?: PastRuntime;
  /** A cell of the notebook ends its own session, and would do so again whenever all cells run. */
  endsItself: boolean;
  /** The session before has crashed. */
  hasCrashed: boolean;
  /** What looked like a fault in this session and is none. */
  notes: readonly Noted[];
  /** How the NumPy on disk differs from Colab's own, where both are known. */
  versionChange?: VersionChange;
  /** The runtime is a Jupyter server of the person's own. */
  isLocal: boolean;
  remedies: readonly Remedy[];
  wontHelp: readonly Remedy[];
  losses: Losses;
  /** The cell that runs just now. */
  run?: RunInProgress;
  /** What else ran on the runtime. */
  reuse: Reuse;
  /** The notebook it is about; evidence may come from another. */
  notebook: string;
  /** The session it is about: a new one may be notified of again. */
  session: number;
  /** The person chose to ignore this cause in this session. */
  accepted: boolean;
  /** They want to hear of it no more until another run shows something. */
  putOff: boolean;
  progress?: Progress;
  /** What a guard cell found last in this session. */
  guard?: GuardTold;
  /** The page has lost its connection to the session, which goes on. */
  isDisconnected: boolean;
  /** Storage has no room for what it rests on, which goes with the browser's session. */
  isUnsaved?: boolean;
}
