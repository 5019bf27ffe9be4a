/**
 * Measures every pair of NumPy versions, and writes what came of it between the marks in
 * docs/guard.md: `npx tsx scripts/guard-doc.ts`. It takes half a minute once the versions are there.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { measurePairs } from '../src/guard/stage/pairs.ts';
import { pairsSummary, pairsTable } from '../src/guard/stage/pairs-table.ts';
import { ensureNumpyTrees } from './setup.mjs';

const DOCUMENT = new URL('../docs/guard.md', import.meta.url);
const MEASURED = /(<!-- measured -->\n)[^]*(<!-- end of what is measured -->)/;

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
await writeFile(DOCUMENT, await format(text, { ...options, parser: 'markdown' }));
