import { expect, test } from 'vitest';
import './speak-english.ts';
import { NOTE_IDS } from '../core/notes/index.ts';
import { noteMeaning } from './note-meaning.ts';

test.each(NOTE_IDS)('%s says what it is', (id) => {
  expect(noteMeaning(id)).toMatch(/^[A-Z].*\.$/);
});

test('a name that is not known says nothing', () => {
  expect(noteMeaning('toString')).toBe('');
});
