import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { LANGUAGES } from './languages.ts';

const FOLDER = 'public/_locales';
const messagesSchema = v.record(v.string(), v.object({ message: v.string() }));
const COUNTED = /^(\w+)_(?:zero|one|two|few|many|other)$/;

const englishTexts: Record<string, { message: string }> = english;

/** A text's words as the others count it: what stands before and behind a form's name. */
const baseOf = (key: string) => COUNTED.exec(key)?.[1] ?? key;

const isCounted = (key: string) => `${baseOf(key)}_other` in englishTexts;

/** The forms that counts take in a language; what only millions or fractions take falls back to the last. */
const formsOf = (language: string) => {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 1_000 }, (_, count) => rules.select(count)))];
};

const gapsIn = (text: string) => [...text.matchAll(/\$\d/g)].map(([gap]) => gap).toSorted();

/** How wide a text is drawn, roughly: what is written in squares takes two places, and marks upon letters none. */
const widthOf = (text: string) =>
  [...text].reduce((sum, sign) => {
    if (/\p{Mark}/u.test(sign)) return sum;
    return (
      sum +
      (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u.test(
        sign,
      )
        ? 2
        : 1)
    );
  }, 0);

/** Limits of stores and browsers, in characters. */
const LIMITS: Record<string, number> = { name: 45, shortName: 12, description: 132 };

test('there is a folder for each language, and no other', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(LANGUAGES).toSorted());
});

describe.each(Object.entries(LANGUAGES))('%s', (folder, language) => {
  const file = `${FOLDER}/${folder}/messages.json`;
  const texts = existsSync(file)
    ? v.parse(messagesSchema, JSON.parse(readFileSync(file, 'utf8')))
    : {};
  const told = (key: string) => texts[key]?.message ?? '';
  const forms = formsOf(language);

  test('it says which language it is', () => {
    expect(told('language')).toBe(language);
  });

  test('it has every text, and each count in the forms of the language', () => {
    const wanted = Object.keys(englishTexts).flatMap((key) =>
      isCounted(key) ? forms.map((form) => `${baseOf(key)}_${form}`) : [key],
    );
    expect(Object.keys(texts).toSorted()).toEqual([...new Set(wanted)].toSorted());
  });

  test('no text is empty, or begins or ends with a blank', () => {
    expect(Object.keys(texts).filter((key) => told(key).trim() === '')).toEqual([]);
    expect(Object.keys(texts).filter((key) => told(key) !== told(key).trim())).toEqual([]);
  });

  test('each text has the gaps of the English one', () => {
    const wrong = Object.keys(texts).filter((key) => {
      const own = gapsIn(told(key));
      if (!isCounted(key)) {
        return String(own) !== String(gapsIn(englishTexts[key]?.message ?? ''));
      }
      // A form may leave the count out, and nothing else.
      const others = gapsIn(englishTexts[`${baseOf(key)}_other`]?.message ?? '').filter(
        (gap) => gap !== '$1',
      );
      return String(own.filter((gap) => gap !== '$1')) !== String(others);
    });
    expect(wrong).toEqual([]);
  });

  test('no text is much longer than the English one', () => {
    const tooLong = Object.keys(texts).filter((key) => {
      const own = englishTexts[key] ?? englishTexts[`${baseOf(key)}_other`];
      const most = Math.max(widthOf(own?.message ?? '') * 1.6, 12) + 12;
      return widthOf(told(key)) > most || told(key).length > (LIMITS[key] ?? Infinity);
    });
    expect(tooLong.map((key) => `${key}: ${told(key)}`)).toEqual([]);
  });

  test('no sign of it turns the direction of what follows', () => {
    expect(
      Object.keys(texts).filter((key) => /[\u202A-\u202E\u2066-\u2069]/.test(told(key))),
    ).toEqual([]);
  });
});
