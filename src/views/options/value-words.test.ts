import { expect, test } from 'vitest';
import '../../words/speak-english.ts';
import { BEFORE_RUNNING } from '../../core/diagnosis/ask-first.ts';
import { WARNING_LEVELS } from '../../core/diagnosis/warning-level.ts';
import { PRESET_FIELDS } from '../../platform/preset.ts';
import { t } from '../../words/i18n.ts';
import { BEFORE, FIELD_NAMES, valueWords, WARNINGS } from './value-words.ts';

test.each([
  ['warnings', WARNING_LEVELS, WARNINGS],
  ['beforeRunning', BEFORE_RUNNING, BEFORE],
] as const)('each value of %s is told in the words of its option', (field, values, options) => {
  const told = values.map((value) => valueWords(field, value));
  const labels = Object.values(options).map(({ label }) => t(label));
  expect(told.toSorted()).toEqual(labels.toSorted());
  expect(new Set(told).size).toBe(values.length);
  expect(told).not.toEqual(expect.arrayContaining([...values]));
});

test.each([
  ['course', '<b>Data & 101</b>'],
  ['helpLink', 'https://example.edu/help'],
] as const)('a value of %s is told as it is, or as none', (field, value) => {
  expect(valueWords(field, value)).toBe(value);
  expect(valueWords(field, '')).toBe(t('presetNone'));
});

test('each setting that a preset may set has a name of its own', () => {
  const names = PRESET_FIELDS.map((field) => t(FIELD_NAMES[field]));
  expect(new Set(names).size).toBe(PRESET_FIELDS.length);
});

test('whether goals are shown is told in words', () => {
  expect(valueWords('goals', true)).toBe(t('goalsShown'));
  expect(valueWords('goals', false)).toBe(t('goalsHidden'));
});
