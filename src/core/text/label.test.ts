import { expect, test } from 'vitest';
import { labelKind } from './label.ts';

/** A label of a hundred and more characters, which programs write where they name a path. */
const long = (length: number) => `Failed to import ${'x'.repeat(length - 17)}`;

const LOOK_UP = 'because of the following error (look up to see its traceback)';

test.each([
  'Failed to import cv2',
  "Could not load the plugin 'depth'",
  'Error in ggml::load(',
  `Failed to import transformers.models.bert ${LOOK_UP}`,
  long(240),
])('says what failed: %s', (label) => {
  expect(labelKind(label)).toBe('failure-of');
});

test.each(['Warning', 'ERROR', 'cv2', '[cv2', 'torch.utils', `transformers ${LOOK_UP}`])(
  'says that something did, or only a name: %s',
  (label) => {
    expect(labelKind(label)).toBe('failure');
  },
);

test.each(['', '  ', LOOK_UP])('says nothing: "%s"', (label) => {
  expect(labelKind(label)).toBe('none');
});

test.each([
  ['a sentence to a reader', 'You may see an error'],
  ['a heading', '## Error on import'],
  ['a line that was looked up in a document', 'docs/errors.md:12'],
  ['words without any failure', 'The first line'],
  ['words in another script', 'Ошибка: failed to import cv2'],
  ['a whole paragraph', long(241)],
])('is one that a person may have written: %s', (_, label) => {
  expect(labelKind(label)).toBeUndefined();
});
