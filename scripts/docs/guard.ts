import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { measurePairs } from '../../src/guard/stage/pairs.ts';
import { pairsSummary, pairsTable } from '../../src/guard/stage/pairs-table.ts';
import { measureSituations, situationsTable } from '../../src/guard/stage/situations.ts';
import { ensureNumpyTrees } from '../setup.mjs';

export const DOCUMENT = new URL('../../docs/guard.md', import.meta.url);

/** What stands between two marks of the document. */
const between = (name: string) =>
  new RegExp(`(<!-- measured: ${name} -->\n)[^]*(<!-- end of ${name} -->)`);

/** Puts a text between two marks. Throws where the document has lost them. */
function put(document: string, name: string, text: string): string {
  const place = between(name);
  if (!place.test(document)) throw new Error(`docs/guard.md has lost its marks for ${name}`);
  return document.replace(place, (_, start: string, end: string) => `${start}\n${text}\n\n${end}`);
}

/**
 * docs/guard.md with every situation and every pair of NumPy versions measured anew between its marks: a
 * minute, once the versions are there. Throws where they cannot be had, or the marks are gone.
 */
export async function guardDocument(): Promise<string> {
  const { python, trees, reason } = await ensureNumpyTrees();
  if (reason !== undefined) throw new Error(reason);
  const pairs = await measurePairs(python, trees);
  const seen = await measureSituations();
  const document = await readFile(DOCUMENT, 'utf8');
  const withPairs = put(document, 'pairs', `${pairsSummary(pairs)}\n\n${pairsTable(pairs)}`);
  const text = put(withPairs, 'variants', situationsTable(seen));
  const options = await resolveConfig(DOCUMENT);
  return format(text, { ...options, parser: 'markdown' });
}
