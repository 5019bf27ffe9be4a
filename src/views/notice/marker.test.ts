// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMarker } from './marker.ts';
import { click, closePage, insideOf, openPage, pass } from './page.fixture.ts';
import { tell } from './told.fixture.ts';

const open = vi.fn();
/** The cells that there are, and what was put beside them. */
let cells: string[];
let stood: { cell: string; host: HTMLElement; signal: AbortSignal }[];
let marker: ReturnType<typeof createMarker>;

beforeEach(() => {
  openPage();
  cells = ['cell-1', 'cell-2'];
  stood = [];
  marker = createMarker(
    open,
    () => {},
    (cell, host, signal) => {
      if (!cells.includes(cell)) return false;
      stood.push({ cell, host, signal });
      return true;
    },
  );
});
afterEach(() => {
  marker.remove();
  closePage();
  vi.clearAllMocks();
});

const mark = () => insideOf('marker')?.querySelector<HTMLElement>('#mark');
/** What there is to show where no cell is marked. */
const unmarked = () => {
  const { marked: _, ...showing } = tell().showing;
  return { ...tell(), showing };
};

test('the mark stands beside the cell, and leads to the notice', async () => {
  marker.render(tell());
  expect(stood.map(({ cell }) => cell)).toEqual(['cell-1']);
  await pass(700);
  click(mark()!);
  expect(open).toHaveBeenCalledOnce();
});

test('the mark of a cell stays where it is, however often it is told', () => {
  marker.render(tell());
  const before = mark();
  marker.render(tell({ key: 'session 2' }));
  expect(mark()).toBe(before);
  expect(stood).toHaveLength(1);
});

test('the mark goes to another cell, and there is only one', () => {
  marker.render(tell());
  marker.render(tell({ marked: 'cell-2' }));
  expect(stood.map(({ cell }) => cell)).toEqual(['cell-1', 'cell-2']);
  expect(stood.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  expect(document.querySelectorAll('clean-slate-marker')).toHaveLength(1);
});

test('the mark is set anew where the page has taken it away', () => {
  marker.render(tell());
  stood[0]!.host.remove();
  marker.render(tell());
  expect(stood).toHaveLength(2);
  expect(mark()).toBeTruthy();
});

test.each<[string, () => void]>([
  ['no cell is marked', () => marker.render(unmarked())],
  ['it is taken away', () => marker.remove()],
])('the mark is gone where %s', (_, go) => {
  marker.render(tell());
  go();
  expect(mark()).toBeUndefined();
  expect(stood[0]!.signal.aborted).toBe(true);
});

test('there is no mark for a cell that is not there, until it is', () => {
  cells = [];
  marker.render(tell());
  expect(mark()).toBeUndefined();
  cells = ['cell-1'];
  marker.render(tell());
  expect(mark()).toBeTruthy();
});
