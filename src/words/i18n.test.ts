import { afterEach, expect, test, vi } from 'vitest';
import './speak-english.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { extension } from '../platform/browser.ts';
import { plural, type PluralKey, t } from './i18n.ts';

afterEach(() => vi.restoreAllMocks());

/** Another language instead of English. */
function speak(spoken: Record<string, string>): void {
  vi.spyOn(extension.i18n, 'getMessage').mockImplementation((key, values = []) =>
    (spoken[key] ?? '').replace(/\$(\d)/g, (_, place) => [values].flat()[Number(place) - 1] ?? ''),
  );
}

test.each([
  [0, '0 sessions'],
  [1, '1 session'],
  [2, '2 sessions'],
  [21, '21 sessions'],
])('%d: %s', (count, told) => {
  expect(plural('sessions', count)).toBe(told);
});

test('the count comes first, and other values after it', () => {
  expect(plural('chartFaultsSummary', 1, 'NumPy was replaced')).toBe(
    'Most often: NumPy was replaced, in 1 session.',
  );
});

test('a language has the forms that it has', () => {
  speak({
    language: 'ar',
    sessions_zero: 'zero',
    sessions_one: 'one',
    sessions_two: 'two',
    sessions_few: 'few $1',
    sessions_many: 'many $1',
    sessions_other: 'other $1',
  });
  const told = [0, 1, 2, 3, 11, 100].map((count) => plural('sessions', count));
  expect(told).toEqual(['zero', 'one', 'two', 'few 3', 'many 11', 'other 100']);
});

test('a form that a language lacks falls back to its last one', () => {
  speak({ language: 'fr', sessions_one: '$1 session', sessions_other: '$1 sessions' });
  expect(plural('sessions', 0)).toBe('0 session');
  // French says "de sessions" behind a million.
  expect(plural('sessions', 1_000_000)).toBe('1000000 sessions');
});

test('a language without plurals has one form', () => {
  speak({ language: 'ja', sessions_other: 'セッション $1 個' });
  expect(plural('sessions', 1)).toBe('セッション 1 個');
});

test('a text that is missing shows its key', () => {
  speak({ language: 'en' });
  expect(plural('sessions', 1)).toBe('sessions_other');
  expect(t('name')).toBe('name');
});

test('a key that has no count does not compile', () => {
  // @ts-expect-error -- it has no forms
  expect(plural('name' satisfies string, 1)).toBe('name_other');
});

test('every text with a count has the forms of English, and no more', () => {
  const forms = Object.keys(messages).flatMap((key) => {
    const [, base = '', form = ''] = /^(\w+)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
    return base ? [[base as PluralKey, form] as const] : [];
  });
  const bases = [...new Set(forms.map(([base]) => base))];
  expect(bases.length).toBeGreaterThan(15);
  for (const base of bases) {
    const own = forms.filter(([each]) => each === base).map(([, form]) => form);
    expect(own, base).toEqual(['one', 'other']);
  }
});

test('no other text puts a number before a word that changes with it', () => {
  for (const [key, { message }] of Object.entries(messages)) {
    if (!/_(?:one|other)$/.test(key)) {
      expect(message, key).not.toMatch(
        /\$\d (?:\w+ )?(?:cells|sessions|runtimes|events|records|lines|times)\b/,
      );
    }
  }
});
