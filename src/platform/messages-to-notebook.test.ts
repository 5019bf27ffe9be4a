import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseToNotebook } from './messages-to-notebook.ts';

const passage = { kind: 'stream', item: 0, from: 0, carried: 0, text: 'numpy' };

test.each([
  { type: 'describe' },
  { type: 'ask-restart' },
  { type: 'go-to-notice' },
  { type: 'start', command: 'restart' },
  { type: 'start', command: 'delete-runtime' },
  { type: 'start', command: 'clear-outputs' },
  { type: 'stop' },
  { type: 'go-to-cell', cell: 'cell-1' },
  { type: 'choose', choice: 'accepted', cause: 'stale-memory' },
  { type: 'diagnosis', runtime: 'm-s-1', showing: {}, layout: {}, pins: [], styles: 'p {}' },
  { type: 'diagnosis', runtime: 'm-s-1', showing: {}, layout: {}, pins: [] },
  { type: 'frame-text', nonce: 'n', passage },
  {
    type: 'diagnosis',
    runtime: 'm-s-1',
    showing: {},
    layout: {},
    pins: [],
    styles: '',
    asking: 'countdown',
  },
])('takes $type', (message) => {
  expect(parseToNotebook(message)).toBe(message);
});

test.each([
  ['nothing', undefined],
  ['a text', 'stop'],
  ['a list', ['stop']],
  ['an unknown type', { type: 'restart-at-once' }],
  ['a name that every object has', { type: 'toString' }],
  ['a remedy that Colab has no command for', { type: 'start', command: 'fix-pins' }],
  ['a remedy that there is not', { type: 'start', command: 'reinstall' }],
  ['a cause that there is not', { type: 'choose', choice: 'accepted', cause: '' }],
  ['a choice that there is not', { type: 'choose', choice: 'never', cause: 'replaced' }],
  ['a cell without a name', { type: 'go-to-cell', cell: '' }],
  ['a cell with a long name', { type: 'go-to-cell', cell: 'c'.repeat(201) }],
  [
    'a question that there is not',
    {
      type: 'diagnosis',
      runtime: 'm-s-1',
      diagnosis: {},
      words: {},
      layout: {},
      styles: '',
      asking: 'now',
    },
  ],
  [
    'no diagnosis',
    { type: 'diagnosis', runtime: 'm-s-1', diagnosis: null, words: {}, layout: {}, styles: '' },
  ],
  ['no layout', { type: 'diagnosis', runtime: 'm-s-1', diagnosis: {}, words: {}, styles: '' }],
  ['no styles', { type: 'diagnosis', runtime: 'm-s-1', diagnosis: {}, words: {}, layout: {} }],
  ['a frame without a name', { type: 'frame-text', nonce: '', passage }],
  ['a frame that says nothing', { type: 'frame-text', nonce: 'n' }],
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
