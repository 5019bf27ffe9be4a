import { expect, test } from 'vitest';
import { foreignId, last, saw, sighting, stale, swap } from '../ledger/happenings.fixture.ts';
import { MAX_SHOWN } from './shown-evidence.ts';

const many = Array.from({ length: 30 }, (_, index) =>
  saw(3, sighting({ signature: foreignId(index % 10), excerpt: `x${index}` })),
);

test('of many sightings five are shown, each another, and the others are counted', () => {
  const { evidence = [], moreEvidence } = last(...many) ?? {};
  expect(evidence.map(({ signature }) => signature)).toEqual([0, 1, 2, 3, 4].map(foreignId));
  expect(evidence).toHaveLength(MAX_SHOWN);
  expect(moreEvidence).toBe(25);
});

test('a cell that fails late is shown, though another one has failed in many ways before', () => {
  const { evidence = [] } = last(...many, saw(7, stale)) ?? {};
  expect(evidence.map(({ cell }) => cell.ordinal)).toEqual([3, 3, 3, 3, 7]);
});

test('the install that replaced NumPy is always among them', () => {
  const { evidence = [], swap: seen } = last(saw(1, swap('2.3.5')), ...many) ?? {};
  expect(evidence).toHaveLength(MAX_SHOWN);
  expect(evidence.at(-1)).toBe(seen);
});

test('few are shown as they are', () => {
  const told = last(saw(1, swap('2.3.5')), saw(3, stale), saw(3, stale, 'r2'));
  expect(told?.evidence).toHaveLength(3);
  expect(told).not.toHaveProperty('moreEvidence');
});
