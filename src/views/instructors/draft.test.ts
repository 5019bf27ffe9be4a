import { expect, test } from 'vitest';
import { EMPTY, presetFileName, presetOf, problemsIn, RECOMMENDED } from './draft.ts';

test('a draft that sets nothing, or has a field that cannot be, makes no preset', () => {
  expect(presetOf(EMPTY)).toBeUndefined();
  expect(presetOf({ ...EMPTY, warnings: 'badge', helpLink: 'http://example.edu' })).toBeUndefined();
  expect(presetOf({ ...EMPTY, course: 'a\u0007b' })).toBeUndefined();
  expect(problemsIn({ ...EMPTY, course: ' ', helpLink: 'x' })).toEqual({
    course: false,
    helpLink: true,
  });
});

test('what is left open is not in the preset, and what is typed is without the space around it', () => {
  const draft = { ...EMPTY, course: ' Physics 101 ', helpLink: ' https://example.edu ' };
  const preset = { course: 'Physics 101', helpLink: 'https://example.edu/' };
  expect(presetOf(draft)).toEqual(preset);
});

test('what is recommended makes a preset by itself, and keeps what was typed', () => {
  expect(presetOf({ ...EMPTY, ...RECOMMENDED })).toEqual(RECOMMENDED);
  const typed = { ...EMPTY, course: 'Physics 101' };
  expect(presetOf({ ...typed, ...RECOMMENDED })).toEqual({ ...RECOMMENDED, course: 'Physics 101' });
});

test('the file is named after the course where that has letters or digits', () => {
  expect(presetFileName({ course: '  Physik I: Übung/../ 2' })).toBe(
    'clean-slate-physik-i-bung-2.json',
  );
  expect(presetFileName({ course: '物理' })).toBe('clean-slate-preset.json');
  expect(presetFileName({})).toBe('clean-slate-preset.json');
});

test.each([
  ['shown', true],
  ['hidden', false],
] as const)('goals that are %s in the history are so in the preset', (goals, value) => {
  expect(presetOf({ ...EMPTY, goals })).toEqual({ goals: value });
});
