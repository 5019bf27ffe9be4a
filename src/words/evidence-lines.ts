import type { Diagnosis } from '../core/diagnosis/diagnose.ts';
import type { Sighted } from '../core/ledger/session.ts';
import { cellName } from './cell-name.ts';
import { plural, t } from './i18n.ts';
import type { Words } from '../platform/words.ts';
import { evidenceKey } from './evidence-key.ts';

type Line = Words['evidence'][number];

/** A line of a cell of this notebook, or of another notebook on the same runtime. */
function lineOf(seen: Sighted, { notebook, reuse }: Diagnosis): Line {
  const { cell, excerpt } = seen;
  const key = evidenceKey(seen);
  const { matter } = reuse;
  if (seen.notebook !== notebook && matter) {
    const { title, notebook: other } = matter.by;
    return { place: '', what: t(`${key}There`, title || other), excerpt };
  }
  return { place: t('cell', cellName(cell)), what: t(key), excerpt };
}

/** What a diagnosis rests on: the cells, and the decisive line of each; of many a few, and a number. */
export function evidenceLines(diagnosis: Diagnosis): Line[] {
  const { evidence, moreEvidence } = diagnosis;
  const lines = evidence.map((seen) => lineOf(seen, diagnosis));
  if (!moreEvidence) return lines;
  return [...lines, { place: '', what: plural('evidenceMore', moreEvidence), excerpt: '' }];
}
