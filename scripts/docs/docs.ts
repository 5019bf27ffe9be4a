/**
 * Writes the documents that are made of something else: `npm run docs`, or one of them,
 * `npm run docs -- signatures`. docs/guard.md is measured with real
 * NumPy versions; where they cannot be had, that is said, and the others are written all the same.
 */
import { readFile, writeFile } from 'node:fs/promises';
import * as reliability from '../siege/reliability-doc.ts';
import * as guard from './guard.ts';
import * as signatures from './signatures.ts';

/** The figures of the last siege stay; only the words around them are written. */
const reliabilityDocument = async () =>
  reliability.reliabilityDocument(
    reliability.knownFacts(await readFile(reliability.DOCUMENT, 'utf8')),
  );

const DOCUMENTS: readonly [name: string, address: URL, make: () => Promise<string>][] = [
  ['docs/signatures.md', signatures.DOCUMENT, signatures.signaturesDocument],
  ['docs/reliability.md', reliability.DOCUMENT, reliabilityDocument],
  ['docs/guard.md', guard.DOCUMENT, guard.guardDocument],
];

const asked = process.argv.slice(2);
const isAsked = (name: string) =>
  asked.length === 0 || asked.some((word) => name === `docs/${word}.md`);
const unknown = asked.filter((word) => !DOCUMENTS.some(([name]) => name === `docs/${word}.md`));
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
