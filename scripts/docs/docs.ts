/**
 * Writes the documents that are made of something else: `npm run docs`. docs/guard.md is measured with real
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

for (const [name, address, make] of DOCUMENTS) {
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
