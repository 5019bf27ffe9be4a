import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { FAMILIES } from '../../src/core/signatures/index.ts';
import { DOCUMENT, fixtureIds, signaturesDocument } from './signatures.ts';

test('docs/signatures.md is what the catalogue and the fixtures say', async () => {
  const document = await readFile(DOCUMENT, 'utf8');
  expect(document, 'write it anew: npm run docs').toBe(await signaturesDocument());
});

test('every family has its fixture and its section, and none is left over', async () => {
  const ids = FAMILIES.map(({ id }) => id).toSorted();
  expect((await fixtureIds()).toSorted()).toEqual(ids);
  const text = await readFile(DOCUMENT, 'utf8');
  for (const id of ids) expect(text).toContain(`### ${id}\n`);
});
