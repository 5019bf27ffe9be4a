import type { Diagnosis } from '../../core/diagnose.ts';
import type { Words } from '../../platform/messages-to-notebook.ts';
import { headline } from './headline.ts';
import { sentence } from './sentence.ts';
import { versionRows } from './version-rows.ts';
import { makesWorseLines, wontHelpLines } from './warning-lines.ts';

/** Puts a diagnosis into words. */
export const wordsOf = (diagnosis: Diagnosis): Words => ({
  headline: headline(diagnosis),
  sentence: sentence(diagnosis),
  versions: versionRows(diagnosis),
  wontHelp: wontHelpLines(diagnosis),
  makesWorse: makesWorseLines(diagnosis),
});
