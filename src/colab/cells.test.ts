import { afterEach, expect, it, vi } from 'vitest';
import { cellById, refer } from './cells.ts';

const show = (...ids: string[]) => {
  const cells = ids.map((id) => ({ id })) as unknown as HTMLElement[];
  const list = { querySelectorAll: () => cells };
  vi.stubGlobal('document', { querySelector: () => list });
  return cells;
};
afterEach(() => vi.unstubAllGlobals());

it('a cell is known by its id and its place', () => {
  const cells = show('a', 'b', '');
  expect(cells.map(refer)).toEqual([
    { id: 'a', ordinal: 1 },
    { id: 'b', ordinal: 2 },
    { id: 'cell', ordinal: 3 },
  ]);
  expect(['a', 'b', 'cell'].map(cellById)).toEqual(cells);
  expect(cellById('gone')).toBeUndefined();
});

it('cells of one id are kept apart', () => {
  const cells = show('a', 'twin', 'twin', 'twin');
  const names = cells.map((cell) => refer(cell).id);
  expect(new Set(names).size).toBe(4);
  expect(names.map(cellById)).toEqual(cells);
});
