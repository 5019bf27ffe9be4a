import { beforeEach, expect, test, vi } from 'vitest';
import '../words/speak-english.ts';
import type { Reported } from '../core/ledger/events.ts';
import type { NotebookToBackground } from '../platform/messages.ts';
import { NOTEBOOK_ORIGIN } from '../platform/frame-handshake.ts';
import { recordIn } from '../platform/whole-record.ts';
import { emptyStorage, local } from './storage.fixture.ts';

const TAB = 7;
const NOTEBOOK = 'drive/x';
const [FIRST, NEXT] = ['m-s-1', 'm-s-2'];

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const browser = vi.hoisted(() => ({
  hears: undefined as Listener | undefined,
  /** What the page says of itself. */
  page: undefined as unknown,
}));

vi.mock('webextension-polyfill', async () => {
  const { storage, runtime } = (await import('./storage.fixture.ts')).polyfill.default;
  const event = { addListener() {} };
  const done = () => Promise.resolve();
  return {
    default: {
      storage: { ...storage, onChanged: event },
      runtime: {
        ...runtime,
        onInstalled: event,
        onMessage: { addListener: (listener: Listener) => (browser.hears = listener) },
      },
      commands: { onCommand: event },
      permissions: { onAdded: event, onRemoved: event },
      action: { setBadgeText: done, setBadgeBackgroundColor: done, setTitle: done },
      tabs: {
        onRemoved: event,
        sendMessage: (_: number, { type }: { type: string }) =>
          Promise.resolve(type === 'describe' ? browser.page : undefined),
      },
    },
  };
});
vi.mock('../platform/browser.ts', async () => ({
  extension: {
    ...(await import('webextension-polyfill')).default,
    i18n: (globalThis as unknown as { browser: { i18n: unknown } }).browser.i18n,
  },
}));

const hear = (message: NotebookToBackground) =>
  browser.hears?.(message, {
    id: 'own',
    frameId: 0,
    url: `${NOTEBOOK_ORIGIN}/drive/x`,
    tab: { id: TAB },
  });

const report = (runtime: string, event: Reported) =>
  hear({
    type: 'report',
    id: crypto.randomUUID(),
    at: Date.now(),
    runtime,
    notebook: NOTEBOOK,
    event,
  });

beforeEach(async () => {
  emptyStorage();
  vi.resetModules();
  await import('./index.ts');
});

const attached = (runtime: string) => hear({ type: 'attached', runtime, notebook: NOTEBOOK });

const WAYS = ['a report', 'itself alone', 'a report, and it was reloaded before'] as const;

test.each(WAYS)(
  'a remedy ends when its tab comes to another runtime, which the page tells by %s',
  async (way) => {
    const page = { page: 'notebook', notebook: NOTEBOOK, connected: true, cells: 3, missing: [] };
    browser.page = { ...page, runtime: FIRST, carries: true };
    await report(FIRST, { type: 'remedy-started', remedy: 'restart', cells: 3 });
    await report(FIRST, { type: 'route-tried', route: 'guide', worked: true });
    const outcomes = () =>
      recordIn(local.stored, FIRST).events.flatMap((event) =>
        event.type === 'remedy-ended' ? event.outcome : [],
      );
    expect(outcomes()).toEqual([]);

    if (way === WAYS[2]) {
      const runtime = `notebook/${NOTEBOOK}`;
      browser.page = { ...page, runtime, carries: false };
      await attached(runtime);
    }
    browser.page = { ...page, runtime: NEXT, carries: false };
    const opened: Reported = { type: 'opened', title: 'x', source: 'requests' };
    if (way !== WAYS[1]) await report(NEXT, opened);
    await attached(NEXT);
    await vi.waitFor(() => expect(outcomes()).toEqual(['interrupted']), { timeout: 30_000 });
  },
);
