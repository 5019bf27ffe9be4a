import * as v from 'valibot';
import { name, shortText } from '../shapes.ts';
import { keptBeginning } from '../text/without-secrets.ts';

const fact = v.exactOptional(name);

/** Facts taken from an output's text. Each is absent where the text does not say it. */
export const factsSchema = v.object({
  /** Exception class, such as `ImportError`. */
  exception: fact,
  /** Name, attribute or module that NumPy could not find, such as `_center`. */
  missing: fact,
  /** Module it was looked for in, such as `numpy._core.umath`. */
  module: fact,
  /** Package that owns the deepest frame: `numpy`, or another's top-level name. */
  owner: fact,
  /** Folder of the NumPy that failed. */
  numpyPath: v.exactOptional(shortText),
  /** Python's version as its path says it, such as `3.12`. */
  python: fact,
  /** NumPy's version before an install. */
  fromVersion: fact,
  /** NumPy's version after an install. */
  toVersion: fact,
  /** What was asked of NumPy's version: `==1.26.4`, `<2`. */
  requested: fact,
  /** Package because of which an installer took NumPy, such as `mediapipe`. */
  neededBy: fact,
  /** Packages that do not fit the installed NumPy, as pip says: `thinc 8.3.6, opencv-python 4.12.0.88`. */
  conflicts: fact,
  /** `own` where an install went to a place of the person's own and not to Colab's. */
  place: fact,
  /** The program that failed, where it was a process of its own: `train.py`. */
  program: fact,
  /** That program's environment, where it has one of its own: `.venv`. */
  environment: fact,
  /** What a compiled module was built for, as the message says it: `1.x`, `0x10`, `96`. */
  builtFor: fact,
  /** What it met instead. */
  running: fact,
});
export type Facts = v.InferOutput<typeof factsSchema>;

const MAX_FACT = 200;

/** Facts as they may be kept: text in a notebook can make them neither long nor telling. */
export const shortFacts = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, keptBeginning(fact, MAX_FACT)]),
  );
