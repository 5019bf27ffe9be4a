import { expect, test } from 'vitest';
import { createConcern } from './concern.ts';

test.each([
  ['a word in one chunk', ['import numpy\n']],
  ['a word that is cut in two', ['import num', 'py\n']],
  ['a word that comes in letters', [...'import numpy\n']],
  ['a long word that is cut in two', ['docstring: method alre', 'ady has a docstring, numpy']],
  ['a word long before', ['import numpy\n', ...Array.from({ length: 9 }, () => 'step 1 of 9\n')]],
  ['a colour code in the middle of a word', ['num\u001B[0m', 'py']],
])('may speak of NumPy: %s', (_, chunks) => {
  const concern = createConcern();
  for (const chunk of chunks) concern.add(chunk);
  expect(concern.isIn('numpy failed')).toBe(true);
});

test('a line without a word of NumPy does not, whatever stands in the output', () => {
  const concern = createConcern();
  concern.add('import numpy\n');
  expect(concern.isIn('step 1 of 9')).toBe(false);
});

test('a line of an output that has not said a word of NumPy yet needs no look', () => {
  const concern = createConcern();
  expect(concern.isIn('numpy failed')).toBe(false);
  concern.add('step 1 of 9\n');
  expect(concern.isIn('numpy failed')).toBe(false);
});
