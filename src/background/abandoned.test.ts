import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { Happening, Reported } from '../core/ledger/events.ts';
import { kernelOf, type RuntimeRecord } from '../core/ledger/ledger.ts';
import { emptyStorage } from './storage.fixture.ts';

const RUNTIME = 'm-s-1';
const NOTEBOOK = 'drive/x';
const TAB = 7;

const browser = vi.hoisted(() => ({
  /** What each tab's page answers; a tab that has none has no page of ours. */
  pages: new Map<number, unknown>(),
  /** The tabs that there are, by whether a page is on its way. */
  statuses: new Map<number, 'loading' | 'complete'>(),
  meanwhile: undefined as (() => Promise<unknown>) | undefined,
}));

vi.mock('../platform/browser.ts', async () => ({
  extension: (await import('webextension-polyfill')).default,
}));

vi.mock('webextension-polyfill', async () => ({
  default: {
    storage: (await import('./storage.fixture.ts')).polyfill.default.storage,
    tabs: {
      async sendMessage(tab: number) {
        await browser.meanwhile?.();
        if (!browser.pages.has(tab)) throw new Error('Receiving end does not exist.');
        return browser.pages.get(tab);
      },
      async get(tab: number) {
        const status = browser.statuses.get(tab);
        if (!status) throw new Error(`No tab with id: ${tab}.`);
        return { status };
      },
    },
  },
}));

/** The worker as it is when it has just been started. */
async function startedWorker() {
  vi.resetModules();
  const { append } = await import('./store.ts');
  const happen = (...happenings: Happening[]) =>
    append(
      RUNTIME,
      happenings.map((happening, index) => {
        const at = Date.now() + index;
        return { id: crypto.randomUUID(), at, tab: TAB, notebook: NOTEBOOK, ...happening };
      }),
    );
  return { happen, ...(await import('./abandoned.ts')) };
}

const page = (over: object = {}) => ({
  page: 'notebook',
  runtime: RUNTIME,
  notebook: NOTEBOOK,
  connected: true,
  cells: 3,
  missing: [],
  carries: false,
  ...over,
});
const CARRIES = page({ carries: true });

const began: Reported = { type: 'remedy-started', remedy: 'restart-and-run-all', cells: 3 };
const pressed: Reported = { type: 'route-tried', route: 'toolbar-menu', worked: true };
const led: Reported = { type: 'route-tried', route: 'guide', worked: true };
const restarted = (): Reported => ({ type: 'session-started', since: Date.now() });
const outcomeIn = (record?: RuntimeRecord) => record && kernelOf(record, NOTEBOOK).remedy?.outcome;

beforeEach(() => {
  vi.useRealTimers();
  emptyStorage();
  browser.pages = new Map();
  browser.statuses = new Map([[TAB, 'complete']]);
  browser.meanwhile = undefined;
});

interface Seen {
  answer?: unknown;
  status?: 'loading' | 'complete' | 'closed';
}

const PRESSING: [string, Seen, ends: boolean][] = [
  ['its page carries it on', { answer: CARRIES }, false],
  ['its page was reloaded', { answer: page() }, true],
  ['its tab shows another notebook', { answer: page({ notebook: 'drive/y' }) }, true],
  ['its page is on another runtime', { answer: page({ runtime: 'm-s-2', carries: true }) }, true],
  ['its page is being loaded', { answer: { page: 'loading' } }, true],
  ['its page cannot be read', { answer: { page: 'unreadable', missing: [] } }, true],
  ['its page answers what nobody knows', { answer: 'gone' }, true],
  ['its tab is on its way elsewhere', { status: 'loading' }, true],
  ['its tab has left Colab', {}, true],
  ['its tab was closed', { status: 'closed' }, true],
];
/** What a page that is reloaded goes on with. */
const GOES_ON: [string, Seen, ends: boolean][] = PRESSING.map(([name, seen, ends]) => {
  const isThere = /reloaded|being loaded|on its way/.test(name);
  return [name, seen, ends && !isThere];
});

const see = ({ answer, status = 'complete' }: Seen) => {
  if (answer !== undefined) browser.pages.set(TAB, answer);
  if (status === 'closed') browser.statuses.delete(TAB);
  else browser.statuses.set(TAB, status);
};

test.each(PRESSING)('a command under way, and %s: %j', async (_, seen, ends) => {
  const { happen, endAbandoned } = await startedWorker();
  await happen(began, pressed);
  see(seen);
  expect(outcomeIn(await endAbandoned(RUNTIME))).toBe(ends ? 'interrupted' : undefined);
});

test.each(GOES_ON)('the person is led, and %s: %j', async (_, seen, ends) => {
  const { happen, endAbandoned } = await startedWorker();
  await happen(began, pressed, led);
  see(seen);
  expect(outcomeIn(await endAbandoned(RUNTIME))).toBe(ends ? 'interrupted' : undefined);
});

test.each(GOES_ON)('cells run again, and %s: %j', async (_, seen, ends) => {
  const { happen, endAbandoned } = await startedWorker();
  await happen(began, pressed, restarted());
  see(seen);
  expect(outcomeIn(await endAbandoned(RUNTIME))).toBe(ends ? 'interrupted' : undefined);
});

it('what goes on or ends while the page is asked is left as it is', async () => {
  const { happen, endAbandoned } = await startedWorker();
  await happen(began);
  browser.meanwhile = () => happen(restarted());
  expect(await endAbandoned(RUNTIME)).toBeUndefined();
});

it('ends one that was left open by an older version, once', async () => {
  const { happen } = await startedWorker();
  await happen(began);
  const { endAbandoned } = await startedWorker();
  expect(outcomeIn(await endAbandoned(RUNTIME))).toBe('interrupted');
  expect(await endAbandoned(RUNTIME)).toBeUndefined();
});

it('a new worker asks at once, and then not at every event', async () => {
  const first = await startedWorker();
  see({ answer: CARRIES });
  expect(first.isToAsk(await first.happen({ type: 'disconnected' }))).toBe(false);
  expect(first.isToAsk(await first.happen(began))).toBe(true);
  await first.endAbandoned(RUNTIME);
  const record = await first.happen(pressed);
  expect(first.isToAsk(record)).toBe(false);
  expect((await startedWorker()).isToAsk(record)).toBe(true);
  vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] });
  expect(first.isToAsk(record)).toBe(true);
});

it('nothing is open for longer than a day, whatever its page says', async () => {
  const { happen, endAbandoned } = await startedWorker();
  await happen(began, led);
  see({ answer: CARRIES });
  vi.useFakeTimers({ now: Date.now() + 24 * 3_600_000 + 1_000, toFake: ['Date'] });
  expect(outcomeIn(await endAbandoned(RUNTIME))).toBe('interrupted');
});

describe('a restart that waits until nothing runs', () => {
  const OTHER = 8;
  const waits: Reported = { type: 'remedy-started', remedy: 'restart', cells: 3, waits: true };
  const remedyIn = (record?: RuntimeRecord) => record && kernelOf(record, NOTEBOOK).remedy;

  it('stays as it is where its page is there or on its way, and where there is none', async () => {
    const { happen, endAbandoned } = await startedWorker();
    await happen(waits);
    for (const seen of [{ answer: page() }, { answer: { page: 'loading' } }]) {
      see(seen);
      expect(await endAbandoned(RUNTIME)).toBeUndefined();
    }
    browser.pages.clear();
    see({ status: 'closed' });
    expect(await endAbandoned(RUNTIME)).toBeUndefined();
  });

  it('goes on in another tab of the notebook where its own is gone', async () => {
    const { happen, endAbandoned } = await startedWorker();
    const begun = remedyIn(await happen(waits));
    const { attachTab } = await import('./tabs.ts');
    await attachTab(9, { runtime: RUNTIME, notebook: 'drive/y' });
    await attachTab(OTHER, { runtime: RUNTIME, notebook: NOTEBOOK });
    see({ status: 'closed' });
    expect(remedyIn(await endAbandoned(RUNTIME))).toEqual({ ...begun, tab: OTHER });
  });

  it('ends after a day', async () => {
    const { happen, endAbandoned } = await startedWorker();
    await happen(waits);
    see({ answer: page() });
    vi.useFakeTimers({ now: Date.now() + 24 * 3_600_000 + 1_000, toFake: ['Date'] });
    expect(outcomeIn(await endAbandoned(RUNTIME))).toBe('interrupted');
  });
});
