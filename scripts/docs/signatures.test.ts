import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { FAMILIES } from '../../src/core/signatures/index.ts';
import { DOCUMENT, fixtureIds, signaturesDocument } from './signatures.ts';

test('docs/signatures.md is what the catalogue and the fixtures say', async () => {
  const document = await readFile(DOCUMENT, 'utf8');
  expect(document, 'write it anew: npm run docs -- signatures').toBe(await signaturesDocument());
});

test('every family has its fixture and its section, and none is left over', async () => {
  const ids = FAMILIES.map(({ id }) => id).toSorted();
  const fixtures = new Set(await fixtureIds());
  const without = ids.filter((id) => !fixtures.has(id));
  expect(without, 'add a fixture: src/core/signatures/ID.fixture.ts').toEqual([]);
  expect([...fixtures].toSorted()).toEqual(ids);
  const text = await readFile(DOCUMENT, 'utf8');
  const missing = ids.filter((id) => !text.includes(`### ${id}\n`));
  expect(missing, 'write it anew: npm run docs -- signatures').toEqual([]);
});
