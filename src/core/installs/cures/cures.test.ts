import { expect, test } from 'vitest';
import { curesIn } from './cures.ts';

test('a line with a pin of its own is left without it, and one without holds what the runtime has', () => {
  const source = '!pip install numpy==1.26.4 pandas\n!pip install mediapipe';
  expect(curesIn(source, '2.0.2')).toEqual([
    { line: 1, from: '!pip install numpy==1.26.4 pandas', to: '!pip install pandas' },
    { line: 2, from: '!pip install mediapipe', to: '!pip install mediapipe "numpy==2.0.2"' },
  ]);
});

test('where no version is known, the one that the session has loaded is held', () => {
  expect(curesIn('import numpy\n!pip install mediapipe')).toMatchObject([
    { to: '!pip install mediapipe numpy=={numpy.__version__}' },
  ]);
});

test('nothing is proposed for what installs nothing, or only the person can change', () => {
  expect(curesIn('import numpy\nprint(1)', '2.0.2')).toEqual([]);
  expect(
    curesIn('import subprocess\nsubprocess.run(["pip", "install", "mediapipe"])', '2.0.2'),
  ).toEqual([]);
});

test('of many lines five are shown, in the order of the cell', () => {
  const source = Array.from({ length: 9 }, (_, n) => `!pip install package${n}`).join('\n');
  expect(curesIn(source, '2.0.2').map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
});
