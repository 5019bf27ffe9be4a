import { beforeEach, expect, it, vi } from 'vitest';

const session = vi.hoisted(() => ({ stored: {} as Record<string, unknown>, refuses: false }));

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: {
        get: (key: string) => Promise.resolve({ [key]: session.stored[key] }),
        set(items: Record<string, unknown>) {
          if (session.refuses) return Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
          Object.assign(session.stored, structuredClone(items));
          return Promise.resolve();
        },
      },
    },
  },
}));

/** The tabs as a worker finds them that has just been started. */
async function startedTabs() {
  vi.resetModules();
  return import('./tabs.ts');
}

const shown = (runtime: string) => ({ runtime, notebook: 'drive/x' });

beforeEach(() => {
  session.stored = {};
  session.refuses = false;
});

it('knows what each tab shows, after the worker has been ended too', async () => {
  const { attachTab, detachTab } = await startedTabs();
  await attachTab(1, shown('m-s-1'));
  await attachTab(2, shown('m-s-1'));
  await attachTab(3, shown('m-s-2'));
  await detachTab(2);
  const { shownRuntimes, tabsOf } = await startedTabs();
  expect(await tabsOf('m-s-1')).toMatchObject([{ tab: 1, notebook: 'drive/x' }]);
  expect(await shownRuntimes()).toEqual(new Set(['m-s-1', 'm-s-2']));
});

it('knows the runtime before until a page that is reloaded knows its own, after the worker has been ended too', async () => {
  const { attachTab } = await startedTabs();
  expect(await attachTab(1, shown('m-s-1'))).toBeUndefined();
  expect(await attachTab(1, shown('notebook/drive/x'))).toBe('m-s-1');
  const later = await startedTabs();
  expect(await later.attachTab(1, shown('notebook/drive/x'))).toBe('m-s-1');
  expect(await later.attachTab(1, shown('m-s-2'))).toBe('m-s-1');
  expect(await later.attachTab(1, shown('notebook/drive/x'))).toBe('m-s-2');
  expect(await later.detachTab(1)).toBe('m-s-2');
});

it('goes on after a write that was refused', async () => {
  const { attachTab, tabsOf } = await startedTabs();
  session.refuses = true;
  await expect(attachTab(1, shown('m-s-1'))).rejects.toThrow('QUOTA_BYTES');
  session.refuses = false;
  await attachTab(2, shown('m-s-1'));
  expect((await tabsOf('m-s-1')).map(({ tab }) => tab)).toEqual([1, 2]);
});

it('begins again where what is kept cannot be read', async () => {
  session.stored = { tabs: { 1: 'm-s-1' } };
  const { attachTab, shownRuntimes } = await startedTabs();
  expect(await shownRuntimes()).toEqual(new Set());
  await attachTab(1, shown('m-s-1'));
  expect(await shownRuntimes()).toEqual(new Set(['m-s-1']));
});

it('a page that lacks something is news once, and stays so on another runtime', async () => {
  const { attachTab, notePage, tabsOf } = await startedTabs();
  expect(await notePage(1, true)).toBeUndefined();
  await attachTab(1, shown('m-s-1'));
  expect(await notePage(1, false)).toBeUndefined();
  expect(await notePage(1, true)).toBe('m-s-1');
  expect(await notePage(1, true)).toBeUndefined();
  await attachTab(1, shown('m-s-2'));
  expect(await tabsOf('m-s-2')).toEqual([{ tab: 1, notebook: 'drive/x', isDegraded: true }]);
  expect(await notePage(1, false)).toBe('m-s-2');
});
