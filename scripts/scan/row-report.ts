import '../../src/words/speak-english.ts';
import { headline } from '../../src/words/headline.ts';
import type { ExaminedRow } from './jsonl.ts';
import { harmless, wrap } from '../../src/words/wrap.ts';

/** One output of many that has a fault, in as few lines as tell it. */
export const rowReport = ({ id, line, sighted, diagnosis }: ExaminedRow): string[] => [
  ...wrap(`${harmless(id)}, line ${line}: ${headline(diagnosis)}`),
  ...sighted.flatMap(({ signature, excerpt }) =>
    wrap(`${signature}: ${harmless(excerpt)}`, '  ', '    '),
  ),
];
