import { expect, test } from 'vitest';
import './speak-english.ts';
import { cellName, partsOf, withoutLinks } from './cell-name.ts';
import { t } from './i18n.ts';

const failed = { id: 'c4', ordinal: 4, line: 'import numpy.strings' };
const unread = { id: 'c2', ordinal: 2, line: '' };
const past = { id: 'c2', ordinal: 2 };

test('a sentence names a cell by its first line, and leads to it', () => {
  expect(partsOf(t('causeStaleSwap', cellName(failed), cellName(unread)))).toEqual([
    'Cell ',
    { id: 'c2', label: '2', isCode: false },
    ' installed another NumPy while this session was using the old one, so cell ',
    { id: 'c4', label: 'import numpy.strings', isCode: true },
    ' failed. Your code is probably fine; restarting fixes this.',
  ]);
});

test('as plain text the line stands in quotation marks, and a number does not', () => {
  expect(withoutLinks(t('goToCell', cellName(failed)))).toBe('Go to cell “import numpy.strings”');
  expect(withoutLinks(t('goToCell', cellName(unread)))).toBe('Go to cell 2');
});

test('a cell that cannot be gone to has its number', () => {
  expect(t('goToCell', cellName(past))).toBe('Go to cell 2');
  expect(partsOf('Cell 2 failed.')).toEqual(['Cell 2 failed.']);
  expect(partsOf('')).toEqual([]);
});
