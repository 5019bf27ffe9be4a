import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { measurePairs } from '../../src/guard/stage/pairs.ts';
import { pairsSummary, pairsTable } from '../../src/guard/stage/pairs-table.ts';
import { ensureNumpyTrees } from '../setup.mjs';

export const DOCUMENT = new URL('../../docs/guard.md', import.meta.url);
const MEASURED = /(<!-- measured -->\n)[^]*(<!-- end of what is measured -->)/;

/**
 * docs/guard.md with every pair of NumPy versions measured anew between its marks: half a minute, once the
 * versions are there. Throws where they cannot be had, or the marks are gone.
 */
export async function guardDocument(): Promise<string> {
  const { python, trees, reason } = await ensureNumpyTrees();
  if (reason !== undefined) throw new Error(reason);
  const pairs = await measurePairs(python, trees);
  const document = await readFile(DOCUMENT, 'utf8');
  if (!MEASURED.test(document)) throw new Error('docs/guard.md has lost its marks');
  const text = document.replace(
    MEASURED,
    (_, start: string, end: string) =>
      `${start}\n${pairsSummary(pairs)}\n\n${pairsTable(pairs)}\n\n${end}`,
  );
  const options = await resolveConfig(DOCUMENT);
  return format(text, { ...options, parser: 'markdown' });
}
