// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import '../../words/speak-english.ts';
import { namePage } from './name-page.ts';

test('a page is named, and speaks the language of its texts', () => {
  namePage('History');
  expect(document.title).toBe('History – Clean Slate');
  expect(document.documentElement.lang).toBe('en');
  expect(document.documentElement.dir).toBe('ltr');
  namePage('');
  expect(document.title).toBe('Clean Slate for Colab');
});
