import { beforeEach, expect, test, vi } from 'vitest';
import { dismissNews, noteNews, readNews } from './news.ts';

const storage = vi.hoisted(() => ({ kept: {} as Record<string, unknown> }));
vi.mock('./browser.ts', () => ({
  extension: {
    storage: {
      local: {
        get: (key: string) => Promise.resolve({ [key]: storage.kept[key] }),
        set: (items: object) => Promise.resolve(void Object.assign(storage.kept, items)),
        remove: (key: string) => Promise.resolve(void delete storage.kept[key]),
      },
    },
  },
}));
beforeEach(() => (storage.kept = {}));

test('at a first install there is no news', async () => {
  await noteNews(undefined, '1.2.0');
  expect(await readNews('1.2.0')).toBeUndefined();
  expect(storage.kept).toEqual({});
});

test('after an update there is news until it is dismissed, and then never again', async () => {
  await noteNews('1.1.3', '1.2.0');
  expect(await readNews('1.2.0')).toBe('1.2');
  expect(await readNews('1.2.1')).toBe('1.2');
  await dismissNews();
  expect(await readNews('1.2.0')).toBeUndefined();
  await noteNews('1.2.0', '1.2.1');
  expect(await readNews('1.2.1')).toBeUndefined();
});

test('of two updates the later is told, and of one that was taken back nothing', async () => {
  await noteNews('1.1.0', '1.2.0');
  await noteNews('1.2.0', '1.3.0');
  expect(await readNews('1.3.0')).toBe('1.3');
  expect(await readNews('1.2.0')).toBeUndefined();
});

test.each([[7], [null], [{ version: '1.2' }]])('%j in storage is no news', async (value) => {
  storage.kept['news'] = value;
  expect(await readNews('1.2.0')).toBeUndefined();
});
