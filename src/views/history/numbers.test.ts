// @vitest-environment happy-dom
import { h, render } from 'preact';
import { expect, test } from 'vitest';
import '../../words/speak-english.ts';
import { historyOf } from '../../core/history/history.ts';
import { manyRuntimes } from '../../core/history/stories.fixture.ts';
import { NO_FILTER, PAGE } from './model.ts';
import { count } from './narrow.ts';
import { Numbers } from './numbers.tsx';

const histories = manyRuntimes(4, 200).map(({ runtime, events }) => historyOf(runtime, events));

function drawn(goals: boolean, filter = NO_FILTER): HTMLElement {
  const page = document.createElement('main');
  const counted = count(histories, filter);
  const rest = { shown: PAGE, setAside: 0, isErasing: false };
  render(h(Numbers, { model: { histories, counted, filter, goals, ...rest } }), page);
  return page;
}
const texts = (page: HTMLElement, selector: string) =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);

test('three numbers are told, folded, and none is judged', () => {
  const page = drawn(false);
  expect(page.querySelector('details')?.open).toBe(false);
  expect(texts(page, 'dt')).toEqual(['Sessions with a warning', 'Fixed', 'Usual time to fix']);
  expect(texts(page, '.bound, .chart')).toEqual([]);
  expect(page.textContent).not.toMatch(/%|goal|limit/i);
});

test('where goals were chosen, all numbers are told, with their goals and charts', () => {
  const page = drawn(true);
  expect(page.querySelector('details')?.open).toBe(false);
  expect(texts(page, '.bound')).toHaveLength(3);
  expect(texts(page, '.chart')).toHaveLength(3);
});

test('a filter that leaves runtimes out is told beside the numbers', () => {
  const page = drawn(false, { ...NO_FILTER, runtime: histories[0]!.runtime });
  expect(texts(page, '.fold > p')).toEqual([expect.stringContaining('1 of 4')]);
});
