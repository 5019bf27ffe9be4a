// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ASKED, THERE, tellShown } from '../platform/presence.ts';
import { takeCare } from './caretaker.ts';
import { clearTraces, traces } from './traces.ts';

/** How often the extension is asked, in milliseconds. */
const PAUSE = 400;
const ALL = ['notice', 'question', 'marker', 'spotlight'].map((name) => `clean-slate-${name}`);

let isThere = true;
let asked = 0;
const answer = () => {
  asked += 1;
  if (isThere) document.dispatchEvent(new Event(THERE));
};

const cells = () => document.querySelector<HTMLElement>('.notebook-cell-list');

/** Puts all of ours on a page, with the room that the notebook leaves for it. */
function show(): void {
  document.body.innerHTML = '<div class="notebook-cell-list" style="margin-bottom: 260px"></div>';
  for (const name of ALL) document.body.append(document.createElement(name));
  tellShown();
}

beforeEach(() => {
  vi.useFakeTimers();
  isThere = true;
  asked = 0;
  document.addEventListener(ASKED, answer);
});
afterEach(() => {
  document.removeEventListener(ASKED, answer);
  vi.useRealTimers();
});

takeCare();

it('leaves all where it is while the extension answers', () => {
  show();
  vi.advanceTimersByTime(10 * PAUSE);
  expect(asked).toBe(10);
  expect(traces()).toHaveLength(ALL.length);
  expect(cells()?.style.marginBottom).toBe('260px');
  clearTraces();
  vi.advanceTimersByTime(PAUSE);
});

it('takes all away within a second of its end, and gives the room back', () => {
  show();
  vi.advanceTimersByTime(PAUSE);
  isThere = false;
  vi.advanceTimersByTime(1_000);
  expect(traces()).toEqual([]);
  expect(cells()?.style.marginBottom).toBe('');
  expect(vi.getTimerCount()).toBe(0);
});

it('asks only while anything of ours is there, once however often something is put there', () => {
  vi.advanceTimersByTime(10 * PAUSE);
  expect(asked).toBe(0);
  show();
  tellShown();
  vi.advanceTimersByTime(2 * PAUSE);
  expect(asked).toBe(2);
  clearTraces();
  vi.advanceTimersByTime(10 * PAUSE);
  expect(asked).toBe(3);
  expect(vi.getTimerCount()).toBe(0);
});

it('takes nothing of the page away', () => {
  document.body.innerHTML =
    '<div class="notebook-cell-list" style="margin-bottom: 12px"><p>theirs</p></div>';
  clearTraces();
  expect(cells()?.style.marginBottom).toBe('12px');
  expect(cells()?.textContent).toBe('theirs');
});
