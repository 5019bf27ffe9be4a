import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { PASSAGE_LIMIT } from './limits.ts';
import { parseToNotebook } from './messages-to-notebook.ts';

const passage = { kind: 'stream', item: 0, from: 0, carried: 0, text: 'numpy' };

test.each([
  { type: 'describe' },
  { type: 'start', remedy: 'restart' },
  { type: 'stop' },
  { type: 'go-to-cell', cell: 'cell-1' },
  { type: 'accept', cause: 'stale-memory' },
  { type: 'diagnosis', runtime: 'm-s-1', diagnosis: {} },
  { type: 'frame-text', nonce: 'n', passage },
])('takes $type', (message) => {
  expect(parseToNotebook(message)).toBe(message);
});

test.each([
  ['nothing', undefined],
  ['a text', 'stop'],
  ['a list', ['stop']],
  ['an unknown type', { type: 'restart-at-once' }],
  ['a name that every object has', { type: 'toString' }],
  ['a remedy that there is not', { type: 'start', remedy: 'reinstall' }],
  ['a cause that there is not', { type: 'accept', cause: '' }],
  ['a cell without a name', { type: 'go-to-cell', cell: '' }],
  ['a cell with a long name', { type: 'go-to-cell', cell: 'c'.repeat(201) }],
  ['no diagnosis', { type: 'diagnosis', runtime: 'm-s-1', diagnosis: null }],
  ['a passage of another kind', { type: 'frame-text', nonce: 'n', passage: { kind: 'html' } }],
  ['a place below 0', { type: 'frame-text', nonce: 'n', passage: { ...passage, from: -1 } }],
  [
    'a place that is no number',
    { type: 'frame-text', nonce: 'n', passage: { ...passage, item: '0' } },
  ],
  [
    'text beyond its bound',
    {
      type: 'frame-text',
      nonce: 'n',
      passage: { ...passage, text: 'x'.repeat(PASSAGE_LIMIT + 1) },
    },
  ],
])('refuses %s', (_, message) => {
  expect(parseToNotebook(message)).toBeUndefined();
});

test('never throws', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string(), (rest, type) => {
      parseToNotebook(rest);
      if (typeof rest === 'object') parseToNotebook({ ...rest, type });
    }),
  );
});
