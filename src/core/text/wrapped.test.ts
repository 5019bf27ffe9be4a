import { expect, test } from 'vitest';
import { printed } from './failure.ts';
import { anyOf, insideOf, wrappedIn } from './wrapped.ts';

const MESSAGE = 'numpy.core.multiarray failed to import';
const WORDING = anyOf([/numpy\.core\.multiarray failed to import/]);

test.each([
  ['alone', MESSAGE, '', ''],
  ['behind its class', `ImportError: ${MESSAGE}`, '', 'ImportError'],
  ['behind its class in a module', `builtins.ImportError: ${MESSAGE}`, '', 'ImportError'],
  ['behind a label', `Failed to import cv2: ${MESSAGE}`, 'Failed to import cv2', ''],
  [
    'behind a label and its class',
    `Failed to import cv2: ImportError: ${MESSAGE}`,
    'Failed to import cv2',
    'ImportError',
  ],
  ['in quotes, in a call', `Error: ImportError('${MESSAGE}')`, 'Error', 'ImportError'],
  ['behind a label in brackets', `[cv2] failed: ${MESSAGE}`, '[cv2] failed', ''],
  ['behind a short label', `cv: ${MESSAGE}`, 'cv', ''],
  ['before where it was', `cv2: ${MESSAGE} (line 12)`, 'cv2', ''],
])('a message stands %s', (_, text, label, exception) => {
  expect(wrappedIn(text, WORDING)).toEqual({ label, exception, message: MESSAGE });
});

test.each([
  ['is part of a sentence', `The module ${MESSAGE}`],
  ['has a word before it, however short', `my ${MESSAGE}`],
  ['has more behind it', `cv2: ${MESSAGE} again and again`],
  ['is an item of a list', `- ${MESSAGE}`],
  ['is a quote', `"${MESSAGE}"`],
  ['is not known', 'cv2: pandas failed to import'],
])('no message is passed on that %s', (_, text) => {
  expect(wrappedIn(text, WORDING)).toBeUndefined();
});

test('a failure may hold another one, with the class that it names', () => {
  const inside = (message: string) => insideOf(printed(message, 3), WORDING);
  const wrapper = 'Failed to import cv2';
  const told = { message: MESSAGE, wrapper, line: 3, frames: [], standing: 'passed-on' };
  expect(inside(`${wrapper}: ImportError: ${MESSAGE}`)).toMatchObject({
    ...told,
    exception: 'ImportError',
  });
  expect(inside(`${wrapper}: ${MESSAGE}`)).toMatchObject({ ...told, exception: '' });
  expect(inside(MESSAGE)).toBeUndefined();
  expect(inside('something else')).toBeUndefined();
  expect(inside(`You may see: ${MESSAGE}`)).toBeUndefined();
});
