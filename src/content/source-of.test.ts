import { afterEach, expect, test, vi } from 'vitest';
import { refer } from '../colab/cells.ts';
import { sourceOf } from './source-of.ts';

afterEach(() => vi.unstubAllGlobals());

/** Cells with these ids, in which their place is written. */
function show(...ids: string[]): Element[] {
  const cells = ids.map((id, place) => {
    const code = { children: [{ localName: 'span', textContent: `cell ${place + 1}` }] };
    return { id, querySelector: () => code } as unknown as Element;
  });
  vi.stubGlobal('document', { querySelector: () => ({ querySelectorAll: () => cells }) });
  return cells;
}

test('the code of a cell is found by the name that events have for it', () => {
  const cells = show('a', 'twin', 'twin', 'long'.repeat(60));
  expect(cells.map((cell) => sourceOf(refer(cell).id))).toEqual([
    'cell 1',
    'cell 2',
    'cell 3',
    'cell 4',
  ]);
  expect(sourceOf('gone')).toBeUndefined();
});
