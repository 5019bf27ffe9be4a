import { expect, test } from 'vitest';
import { endsThere, isSpokenOf } from './ending.ts';

test.each([
  ' was the message I got',
  ' is what I see',
  ' and nothing else',
  ', which is odd',
  "' was the message",
  ' on my machine is what I got',
])('a sentence goes on: %s', (behind) => {
  expect(isSpokenOf('', behind)).toBe(true);
  expect(endsThere(behind)).toBe(false);
});

test.each([
  '',
  '.',
  "')",
  '"',
  ' on step 3.',
  ' (line 12)',
  ' in /a/b.py',
  ' [repeated 3x]',
  ' while importing x',
  '(line 12)',
  ' ......',
])('it ends there: %s', (behind) => {
  expect(isSpokenOf('', behind)).toBe(false);
  expect(endsThere(behind)).toBe(true);
});

test('a new sentence may be of who raised it, and in a log of a person', () => {
  expect(isSpokenOf('', '. Check the section')).toBe(false);
  expect(endsThere('. This happens often')).toBe(false);
  expect(endsThere(' - a title')).toBe(false);
});

test.each([
  ['a remark after more words', ' failed again (line 12)'],
  ['more words after a remark', ' (line 12) failed again'],
  ['a line that is drawn', ' -------'],
  ['a row of signs', ' ============'],
  ['a paragraph in brackets', ` (${'word '.repeat(100)})`],
])('a message does not end before %s', (_, behind) => {
  expect(endsThere(behind)).toBe(false);
});

test.each(['the error was ', 'I got "', 'a message like '])(
  'a sentence leads to it: %s',
  (before) => {
    expect(isSpokenOf(before, '')).toBe(true);
  },
);

test.each(['', 'Import failed: ', 'Original error was: ', 'scipy: '])('none does: %s', (before) => {
  expect(isSpokenOf(before, '')).toBe(false);
});
