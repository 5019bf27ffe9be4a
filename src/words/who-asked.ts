import type { Facts } from '../core/facts/facts.ts';
import { type MessageKey, t } from './i18n.ts';

const OPERATORS: Record<string, MessageKey> = {
  '<': 'specBelow',
  '<=': 'specAtMost',
  '>': 'specAbove',
  '>=': 'specAtLeast',
};

/** One clause of a requirement in words: `<2` is "below 2"; what has no short words stays as it is. */
function clauseText(clause: string): string {
  const [, operator = '', version = ''] = /^([<>=!~]+)(.*)$/.exec(clause) ?? [];
  const key = OPERATORS[operator];
  if (key) return t(key, version);
  return operator === '==' || operator === '===' ? version : clause;
}

/** What is asked of a version, in words: `>=1.26,<2` is "1.26 or newer, below 2". */
const specText = (spec: string): string =>
  spec
    .split(',')
    .filter((clause) => !clause.startsWith('!='))
    .map((clause) => clauseText(clause.trim()))
    .join(', ');

/** Which package an installer took another NumPy for, in a short sentence; empty where no log told it. */
export function whoAsked({ neededBy, requested }: Facts): string {
  if (!neededBy) return '';
  const spec = requested ? specText(requested) : '';
  return spec === '' ? t('neededByAny', neededBy) : t('neededBy', neededBy, spec);
}
