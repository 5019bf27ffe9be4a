import { expect, test } from 'vitest';
import './speak-english.ts';
import { misfitLine } from './misfit-line.ts';
import { whoAsked } from './who-asked.ts';

test.each([
  ['<2', 'mediapipe asks for NumPy below 2.'],
  ['<=1.26', 'mediapipe asks for NumPy 1.26 or older.'],
  ['>=1.26,<2', 'mediapipe asks for NumPy 1.26 or newer, below 2.'],
  ['>1.26', 'mediapipe asks for NumPy above 1.26.'],
  ['==1.26.4', 'mediapipe asks for NumPy 1.26.4.'],
  ['~=1.26', 'mediapipe asks for NumPy ~=1.26.'],
  ['!=1.24.0,>=1.21', 'mediapipe asks for NumPy 1.21 or newer.'],
  ['!=1.24.0', 'mediapipe brought it in.'],
])('%s: %s', (requested, told) => {
  expect(whoAsked({ neededBy: 'mediapipe', requested })).toBe(told);
});

test('a package that asks for no version, and nobody at all', () => {
  expect(whoAsked({ neededBy: 'mediapipe' })).toBe('mediapipe brought it in.');
  expect(whoAsked({ requested: '<2' })).toBe('');
});

test.each([
  [['thinc 8.3.6'], "pip says that thinc 8.3.6 doesn't fit NumPy 1.26.4."],
  [['thinc 8.3.6', 'jax 0.7'], "pip says that thinc 8.3.6 and jax 0.7 don't fit NumPy 1.26.4."],
  [
    ['a 1', 'b 2', 'c 3', 'd 4', 'e 5'],
    "pip says that a 1, b 2, c 3, and 2 more don't fit NumPy 1.26.4.",
  ],
])('%s do not fit', (packages, told) => {
  expect(misfitLine({ packages, numpy: '1.26.4' })).toBe(told);
});
