import type { Diagnosis } from '../core/diagnosis/diagnose.ts';
import type { PinFix } from '../core/installs/cures/pins.ts';
import type { OriginalNumPy } from '../core/diagnosis/original-numpy.ts';
import type { MenuNames } from '../platform/menu-names.ts';
import type { Words } from '../platform/words.ts';
import { t } from './i18n.ts';
import { evidenceLines } from './evidence-lines.ts';
import { guideLines } from './guide-lines.ts';
import { saidFirst } from './long-run.ts';
import { lossLines } from './loss-lines.ts';
import { menuWords } from './menu-words.ts';
import { misfitLine } from './misfit-line.ts';
import { pastRuntimeLine } from './past-runtime-line.ts';
import { setbackLines } from './setback-lines.ts';
import { stepsOf } from './progress-steps.ts';
import { triedText } from './tried-routes.ts';
import { versionRows } from './version-rows.ts';
import { makesWorseLines, wontHelpLines } from './warning-lines.ts';

/**
 * Puts a diagnosis into words; `original` is the NumPy that the runtime came with, where known, `pins` the
 * lines to change that were read off the page, `names` what Colab's menus are called there, `now` the moment (ms
 * since 1970) for which a run's time is said.
 */
export const wordsOf = (
  diagnosis: Diagnosis,
  original?: OriginalNumPy,
  pins: readonly PinFix[] = [],
  names?: MenuNames,
  now = Date.now(),
): Words => {
  const { headline, sentence, longRun } = saidFirst(diagnosis, now);
  return {
    headline,
    longRun,
    sentence: [
      sentence,
      ...(diagnosis.isDisconnected ? [t('disconnected')] : []),
      ...(diagnosis.isUnsaved ? [t('unsaved')] : []),
    ].join(' '),
    evidence: evidenceLines(diagnosis),
    losses: lossLines(diagnosis, now),
    versions: versionRows(diagnosis, original),
    misfits: diagnosis.misfits ? misfitLine(diagnosis.misfits) : '',
    pastRuntime: pastRuntimeLine(diagnosis),
    wontHelp: wontHelpLines(diagnosis),
    makesWorse: makesWorseLines(diagnosis),
    steps: stepsOf(diagnosis),
    guide: guideLines(names),
    menus: menuWords(names),
    setback: setbackLines(diagnosis.progress),
    tried: triedText(diagnosis.progress),
    pins,
  };
};
