import { describe, expect, test } from 'vitest';
import { mayConcernNumPy } from '../text/may-concern.ts';
import { scan } from '../reading/scan.ts';
import type { Fixture } from './fixture.ts';
import type { Family } from './signature-family.ts';
import { FAMILIES, GROUPS } from './index.ts';
import { createFailureReader } from '../text/failures.ts';

const modules = import.meta.glob<{ fixtures: Fixture[] }>('./*.fixture.ts', { eager: true });
const fixturesOf = (id: string) => modules[`./${id}.fixture.ts`]?.fixtures ?? [];

const sources = import.meta.glob<Record<string, unknown>>(
  ['./*.ts', '!./*.test.ts', '!./*.fixture.ts'],
  {
    eager: true,
  },
);
const isFamily = (value: unknown): value is Family =>
  typeof value === 'object' && value !== null && 'proves' in value && 'id' in value;

test('every family that a file holds is named in a group of index.ts', () => {
  const known = new Set<string>(FAMILIES.map(({ id }) => id));
  const held = Object.values(sources).flatMap((exports) => Object.values(exports).filter(isFamily));
  const unnamed = held.map(({ id }) => id).filter((id) => !known.has(id));
  expect(unnamed, 'name it in a group of src/core/signatures/index.ts').toEqual([]);
});

test('every family has its fixture, and every fixture its family', () => {
  const ids = FAMILIES.map(({ id }) => `./${id}.fixture.ts`).toSorted();
  expect(Object.keys(modules).toSorted()).toEqual(ids);
});

describe.each(GROUPS.map((group) => ({ group, ids: group.map(({ id }) => id) })))(
  'the group of $ids',
  ({ group, ids }) => {
    const texts = Object.values(modules).flatMap(({ fixtures }) => fixtures);
    const recognising = (text: string, kind: Fixture['kind']): string[][] => {
      const reader = createFailureReader(
        kind,
        group.flatMap(({ printed }: Family) => printed ?? []),
      );
      const failures = text.split('\n').map((line, index) => reader.read(line, index + 1));
      return failures.map((failure) =>
        failure
          ? group.flatMap((family: Family) => (family.match?.(failure) ? family.id : []))
          : [],
      );
    };

    test('is in the order of the alphabet', () => {
      expect(ids).toEqual(ids.toSorted());
    });

    test('has one family at most for each failure, whichever is asked first', () => {
      for (const { text, kind } of texts) {
        for (const found of recognising(text, kind)) expect(found.length).toBeLessThanOrEqual(1);
      }
    });
  },
);

describe.each(FAMILIES)('$id', ({ id, proves, documented, evidence }) => {
  const fixtures = fixturesOf(id);
  const positives = fixtures.filter(({ fault }) => fault !== undefined);
  const nearMisses = fixtures.filter(({ fault }) => fault === undefined);

  test('says what it proves, where it is documented, and shows both sides', () => {
    expect(proves).not.toBe('');
    expect(documented).not.toBe('');
    expect(evidence.length).toBeGreaterThan(0);
    for (const address of evidence) expect(new URL(address).protocol).toBe('https:');
    expect(positives.length, `${id}.fixture.ts shows what it recognises`).toBeGreaterThan(0);
    expect(
      nearMisses.length,
      `${id}.fixture.ts shows near misses, without a fault`,
    ).toBeGreaterThan(0);
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
