import { expect, test, vi } from 'vitest';
import { MAX_MUTED, parseMuted, withChoice } from './muted.ts';

vi.mock('./browser.ts', () => ({ extension: {} }));

const named = (notebook: string) => ({ notebook, title: `${notebook}.ipynb` });

test('a notebook is muted once, and no longer where the person takes it back', () => {
  const all = withChoice([named('a'), named('b')], { ...named('a'), isMuted: true });
  expect(all).toEqual([named('b'), named('a')]);
  expect(withChoice(all, { ...named('b'), isMuted: false })).toEqual([named('a')]);
});

test('only the last of very many stay', () => {
  const many = Array.from({ length: MAX_MUTED }, (_, place) => named(`n${place}`));
  const all = withChoice(many, { ...named('one more'), isMuted: true });
  expect(all).toHaveLength(MAX_MUTED);
  expect([all[0], all.at(-1)]).toEqual([named('n1'), named('one more')]);
});

test.each([undefined, null, 'a', {}, 7])('%j names no notebook', (value) => {
  expect(parseMuted(value)).toEqual([]);
});

test('what cannot be read is as if it were not there', () => {
  const long = 'x'.repeat(201);
  const stored = [named('a'), { notebook: '' }, { notebook: long, title: '' }, 'b', named('c')];
  expect(parseMuted(stored)).toEqual([named('a'), named('c')]);
  expect(parseMuted(Array.from({ length: 1_000 }, () => named('a')))).toHaveLength(MAX_MUTED);
});
