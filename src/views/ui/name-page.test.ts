// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import '../../words/speak-english.ts';
import { directionOf, namePage } from './name-page.ts';

test.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ur_PK', 'rtl'],
  ['en', 'ltr'],
  ['arn', 'ltr'],
  ['zh-TW', 'ltr'],
  ['', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test('a page is named, and speaks the language of its texts', () => {
  namePage('History');
  expect(document.title).toBe('History – Clean Slate');
  expect(document.documentElement.lang).toBe('en');
  expect(document.documentElement.dir).toBe('ltr');
  namePage('');
  expect(document.title).toBe('Clean Slate for Colab');
});
