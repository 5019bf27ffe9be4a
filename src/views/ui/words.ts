import type { Diagnosis } from '../../core/diagnose.ts';
import type { OriginalNumPy } from '../../core/original-numpy.ts';
import type { Words } from '../../platform/words.ts';
import { headline } from './headline.ts';
import { stepsOf } from './progress-steps.ts';
import { sentence } from './sentence.ts';
import { triedText } from './tried-routes.ts';
import { versionRows } from './version-rows.ts';
import { makesWorseLines, wontHelpLines } from './warning-lines.ts';

/** Puts a diagnosis into words; `original` is the NumPy that the runtime came with, where known. */
export const wordsOf = (diagnosis: Diagnosis, original?: OriginalNumPy): Words => ({
  headline: headline(diagnosis),
  sentence: sentence(diagnosis),
  versions: versionRows(diagnosis, original),
  wontHelp: wontHelpLines(diagnosis),
  makesWorse: makesWorseLines(diagnosis),
  steps: stepsOf(diagnosis),
  tried: triedText(diagnosis.progress),
});
