import { expect, test } from 'vitest';
import { conflict, sighting, swap } from '../ledger/happenings.fixture.ts';
import { ofOutput } from './of-output.ts';

const named = sighting({ facts: { program: 'train.py', environment: '.venv' } });

test('what one output tells with a program is all that program', () => {
  const [first, second, third] = ofOutput([conflict, named, swap('1.26.4')], false);
  expect(first?.facts).toEqual({ program: 'train.py', environment: '.venv' });
  expect(second).toBe(named);
  expect(third?.facts).toEqual({ toVersion: '1.26.4' });
});

test('an install says where it went, and a failure does not', () => {
  const [failed, replaced] = ofOutput([conflict, swap('1.26.4')], true);
  expect(failed?.facts).toEqual({});
  expect(replaced?.facts).toEqual({ toVersion: '1.26.4', place: 'own' });
});

test('where neither is reported, nothing is added', () => {
  const all = [conflict, swap('1.26.4')];
  expect(ofOutput(all, false)).toBe(all);
});
