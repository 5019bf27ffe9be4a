// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { takeDrops } from './drops.ts';

test('what is dropped on the page is taken where it is a file, and not opened', () => {
  const taken: File[] = [];
  takeDrops((files) => taken.push(...files));
  const file = new File(['{}'], 'preset.json');
  /** Whether the page takes it, and whether it is marked then. */
  const drag = (type: string, types: string[], given: object = {}) => {
    const dataTransfer = { types, files: types.includes('Files') ? [file] : [] };
    const event = Object.assign(new Event(type, { cancelable: true }), { dataTransfer, ...given });
    document.dispatchEvent(event);
    return [event.defaultPrevented, document.body.className];
  };
  expect(drag('dragover', ['text/plain'])).toEqual([false, '']);
  expect(drag('drop', ['text/plain'])).toEqual([false, '']);
  expect(taken).toEqual([]);
  expect(drag('dragover', ['Files'])).toEqual([true, 'dropping']);
  expect(drag('dragleave', ['Files'], { relatedTarget: document.body })[1]).toBe('dropping');
  expect(drag('dragleave', ['Files'], { relatedTarget: null })[1]).toBe('');
  drag('dragover', ['Files']);
  expect(drag('drop', ['Files'])).toEqual([true, '']);
  expect(taken).toEqual([file]);
});
