import { keptBeginning } from './without-secrets.ts';

/** What the sightings mean; `replaced` has not failed yet. */
export type FaultKind = 'stale-memory' | 'disk-conflict' | 'broken-install' | 'replaced';

/** Kinds of output item as Colab draws them; stdout, stderr and pip's log all arrive as `stream`. */
export type OutputKind = 'error' | 'stream' | 'execute_result' | 'display_data';

/** Facts taken from the output's text. Each is absent where the text does not say it. */
export interface Facts {
  /** Exception class, such as `ImportError`. */
  exception?: string;
  /** Name, attribute or module that NumPy could not find, such as `_center`. */
  missing?: string;
  /** Module it was looked for in, such as `numpy._core.umath`. */
  module?: string;
  /** Package that owns the deepest frame: `numpy`, or another's top-level name. */
  owner?: string;
  /** Folder of the NumPy that failed. */
  numpyPath?: string;
  /** Python's version as its path says it, such as `3.12`. */
  python?: string;
  /** NumPy's version before an install. */
  fromVersion?: string;
  /** NumPy's version after an install. */
  toVersion?: string;
  /** What a command asks of NumPy's version: `==1.26.4`, `<2`. */
  requested?: string;
  /** The package for whose sake NumPy was installed, where the person did not ask for it: `mediapipe`. */
  neededBy?: string;
  /** Packages that disagree with the NumPy installed: `thinc 8.3.6, opencv-python 4.12.0.88`. */
  conflicts?: string;
  /** What a compiled module was built for, as the message says it: `1.x`, `0x10`, `96`. */
  builtFor?: string;
  /** What it met instead. */
  running?: string;
}

/** One signature seen in one output, with the excerpt and the facts taken from it. */
export interface Sighting {
  /** The signature's id in the catalogue. */
  signature: string;
  fault: FaultKind;
  /**
   * `certain`: nothing else prints this; `likely`: the other faults are rare; `either`: the text
   * alone cannot tell stale memory from a disk conflict; `possible`: an install that may have done it
   * was run, and its output does not tell.
   */
  strength: 'certain' | 'likely' | 'either' | 'possible';
  /** The decisive line, at most 300 characters. */
  excerpt: string;
  /** Its line in the text that was read, from 1. */
  line: number;
  facts: Facts;
}

const MAX_FACT = 200;

/** Facts as they may be kept: text in a notebook can make them neither long nor telling. */
export const shortFacts = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, keptBeginning(fact, MAX_FACT)]),
  );
