import { expect, it } from 'vitest';
import '../words/speak-english.ts';
import { t } from '../words/i18n.ts';
import { shortTitle } from './history/narrow.ts';
import { writtenReport } from './popup/written-report.ts';
import { diagnoses } from '../words/fixtures/diagnoses.fixture.ts';
import { wordsOf } from '../words/words-of.ts';

const MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
/** A text in which every direction mark that is opened is closed, and none is left over. */
const isWhole = (text: string) => !MARKS.test(text.replace(/\u2068[^\u2066-\u2069]*\u2069/g, ''));

/** Each would turn, or break out of, the sentence that it is put into. */
const TITLES = [
  '\u202Eevil.ipynb',
  'a\u2069\u202Eb',
  '\u2067\u2067c',
  'd\u200F',
  '\u05DE\u05D7\u05D1\u05E8\u05EA.ipynb',
  '\u{1E900}.ipynb',
];

it.each(TITLES)('the title %j is kept apart from what is said around it', (title) => {
  const text = title.replace(new RegExp(MARKS, 'g'), '');
  expect(t('causeReused', title, 'today')).toContain(`\u2068${text}\u2069`);
  const { reused } = diagnoses;
  const matter = reused.reuse.matter!;
  const reuse = { ...reused.reuse, matter: { ...matter, by: { ...matter.by, title } } };
  const { sentence, evidence } = wordsOf({ ...reused, reuse });
  for (const said of [sentence, ...evidence.map(({ what }) => what)]) {
    expect(said).toContain(`\u2068${text}\u2069`);
    expect(isWhole(said)).toBe(true);
  }
  expect(isWhole(shortTitle({ id: 'n', title }))).toBe(true);
});

it('a line of output turns nothing in a written report', () => {
  const [seen, ...rest] = diagnoses.corrupted.evidence;
  const evidence = [{ ...seen!, excerpt: 'ImportError: \u202Ecannot \u2067load' }, ...rest];
  const about = { version: '0.1.0' };
  const report = writtenReport({ ...diagnoses.corrupted, evidence }, about);
  expect(report).toContain('\u2068ImportError: cannot load\u2069');
  expect(isWhole(report)).toBe(true);
});

it('other texts stay as they are', () => {
  expect(t('goToCell', 3)).toBe('Go to cell 3');
  expect(t('causeReused', 'Übung – ½.ipynb', 'today')).not.toMatch(MARKS);
});
