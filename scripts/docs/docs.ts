/**
 * Writes the documents that are made of something else: `npm run docs`, or one of them,
 * `npm run docs -- signatures`. docs/guard.md is measured with real
 * NumPy versions; where they cannot be had, that is said, and the others are written all the same.
 */
import { readFile, writeFile } from 'node:fs/promises';
import * as bench from '../../bench/report/document.ts';
import { linesPlot, PLOT } from '../../bench/report/plot.ts';
import * as reliability from '../siege/reliability-doc.ts';
import * as guard from './guard.ts';
import * as signatures from './signatures.ts';

/** The figures of the last siege stay; only the words around them are written. */
const reliabilityDocument = async () =>
  reliability.reliabilityDocument(
    reliability.knownFacts(await readFile(reliability.DOCUMENT, 'utf8')),
  );

/** As with those of the last bench. */
const benchFacts = async () => bench.knownFacts(await readFile(bench.DOCUMENT, 'utf8'));

const DOCUMENTS: readonly [name: string, address: URL, make: () => Promise<string>][] = [
  ['docs/signatures.md', signatures.DOCUMENT, signatures.signaturesDocument],
  ['docs/reliability.md', reliability.DOCUMENT, reliabilityDocument],
  [
    'docs/performance.md',
    bench.DOCUMENT,
    async () => bench.performanceDocument(await benchFacts()),
  ],
  ['docs/performance.svg', PLOT, async () => linesPlot((await benchFacts()).figures)],
  ['docs/guard.md', guard.DOCUMENT, guard.guardDocument],
];

const asked = process.argv.slice(2);
const isOf = (word: string, name: string) => name.startsWith(`docs/${word}.`);
const isAsked = (name: string) => asked.length === 0 || asked.some((word) => isOf(word, name));
const unknown = asked.filter((word) => !DOCUMENTS.some(([name]) => isOf(word, name)));
if (unknown.length > 0) {
  console.error(`There is no docs/${unknown[0]}.md that is written here.`);
  process.exitCode = 2;
}

for (const [name, address, make] of DOCUMENTS.filter(([name]) => isAsked(name))) {
  try {
    const text = await make();
    const isSame = text === (await readFile(address, 'utf8'));
    if (!isSame) await writeFile(address, text);
    console.log(`${name}: ${isSame ? 'as it was' : 'written'}`);
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
