import { describe, expect, test } from 'vitest';
import { bodyOf, readCell } from './cell-commands.ts';

describe('what the magics at its head leave of a cell', () => {
  test.each([
    ['ls', { text: 'ls', language: 'python', above: 0, isSilent: false }],
    ['%%bash', { text: '', language: 'shell', above: 1, isSilent: false }],
    ['%%bash\n', { text: '', language: 'shell', above: 1, isSilent: false }],
    ['%%bash\nls\npwd', { text: 'ls\npwd', language: 'shell', above: 1, isSilent: false }],
    ['\n%%script bash\nls', { text: 'ls', language: 'shell', above: 2, isSilent: false }],
    ['%%script\nbash\nls', { text: '', language: 'other', above: 1, isSilent: false }],
    ['%%html\n<b>ls</b>', { text: '', language: 'other', above: 1, isSilent: false }],
    ['%%time', { text: '', language: 'python', above: 1, isSilent: false }],
    ['%%capture\nls', { text: 'ls', language: 'python', above: 1, isSilent: true }],
    ['%%capture\n%%sh\nls', { text: 'ls', language: 'shell', above: 2, isSilent: true }],
  ])('%j', (source, body) => {
    expect(bodyOf(source)).toEqual(body);
  });
});

test.each(['%%bash\necho a > r.txt', 'pip install pandas', '!echo a > r.txt', '%%html\n<b>a</b>'])(
  'its Python writes no files where it has none: %s',
  (source) => {
    expect(readCell(source).files).toEqual([]);
  },
);
