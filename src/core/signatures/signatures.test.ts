import { describe, expect, test } from 'vitest';
import { mayConcernNumPy } from '../gate.ts';
import { scan } from '../scan.ts';
import type { Fixture } from './fixture.ts';
import { FAMILIES } from './index.ts';

const modules = import.meta.glob<{ fixtures: Fixture[] }>('./*.fixture.ts', { eager: true });
const fixturesOf = (id: string) => modules[`./${id}.fixture.ts`]?.fixtures ?? [];

test('every family has its fixture, and every fixture its family', () => {
  const ids = FAMILIES.map(({ id }) => `./${id}.fixture.ts`).toSorted();
  expect(Object.keys(modules).toSorted()).toEqual(ids);
});

describe.each(FAMILIES)('$id', ({ id, proves, documented }) => {
  const fixtures = fixturesOf(id);
  const positives = fixtures.filter(({ fault }) => fault !== undefined);
  const nearMisses = fixtures.filter(({ fault }) => fault === undefined);

  test('says what it proves, where it is documented, and shows both sides', () => {
    expect(proves).not.toBe('');
    expect(documented).not.toBe('');
    expect(positives.length).toBeGreaterThan(0);
    expect(nearMisses.length).toBeGreaterThan(0);
  });

  test.each(positives)('recognises: $name', ({ kind, text, fault, strength, facts }) => {
    expect(mayConcernNumPy(text)).toBe(true);
    const found = scan(text, kind);
    const first = found.find(({ signature }) => signature === id);
    expect(new Set(found.map((seen) => seen.fault))).toEqual(new Set([fault]));
    expect(first).toMatchObject({
      signature: id,
      fault,
      ...(strength && { strength }),
      ...(facts && { facts }),
    });
  });

  test.each(nearMisses)('is silent: $name', ({ kind, text }) => {
    expect(scan(text, kind)).toEqual([]);
  });
});
