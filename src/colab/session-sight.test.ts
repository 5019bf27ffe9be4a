import { beforeEach, describe, expect, test } from 'vitest';
import type { Connection } from './connection.ts';
import { createSessionSight } from './session-sight.ts';

/** A page of cells `a`, `b`, ..., as the sight meets it; time goes on by a second with each act. */
function openPage() {
  let now = 1_000_000;
  let connection: Connection = 'connected';
  let isCrashTold = false;
  const counts = new Map<string, number | null>();
  const sessions: number[] = [];
  const crashes: number[] = [];
  const started = (since: number, isCrash: boolean) => {
    sessions.push(since);
    if (isCrash) crashes.push(since);
  };
  const sight = createSessionSight<string>(started, {
    connection: () => connection,
    isCrashTold: () => isCrashTold,
  });
  const tick = () => (now += 1_000);
  const countOf = (cell: string) => counts.get(cell);
  const page = {
    sight,
    sessions,
    /** Those of them that a crash has begun. */
    crashes,
    now: () => now,
    run(cell: string, count: number) {
      counts.set(cell, count);
      sight.look(countOf, now);
      sight.ran(cell, count, tick());
    },
    /** All counts go at once; returns when. */
    empty() {
      for (const cell of counts.keys()) counts.set(cell, undefined as never);
      tick();
      sight.look(countOf, now);
      return now;
    },
    /** Counts stand there again, of no run. */
    show(shown: Record<string, number>) {
      for (const [cell, count] of Object.entries(shown)) counts.set(cell, count);
      const hasReturned = sight.look(countOf, tick());
      for (const [cell, count] of Object.entries(shown)) sight.shown(cell, count, now);
      return hasReturned;
    },
    remove: (cell: string) => counts.set(cell, null),
    connect(next: Connection) {
      const before = connection;
      connection = next;
      sight.connectionChanged(next, before, tick());
    },
    crash: (isTold: boolean) => (isCrashTold = isTold),
  };
  return page;
}

let page: ReturnType<typeof openPage>;
beforeEach(() => {
  page = openPage();
  page.run('a', 1);
  page.run('b', 2);
});

/** The connection goes, and all counts with it. */
const lose = () => {
  page.connect('none');
  return page.empty();
};

describe('no session begins', () => {
  test('where counts are emptied, and nothing says why', () => {
    page.empty();
    expect(page.sessions).toEqual([]);
  });

  test('where a lost connection is found again, ten times', () => {
    for (let times = 0; times < 10; times++) {
      lose();
      page.connect('connected');
      expect(page.show({ a: 1, b: 2 })).toBe(true);
    }
    page.run('a', 3);
    expect(page.sessions).toEqual([]);
  });

  test('where the kernel went on while the page was not connected', () => {
    lose();
    page.connect('connected');
    page.show({ a: 1, b: 5 });
    page.run('a', 6);
    expect(page.sessions).toEqual([]);
  });

  test('where the cells that had counts are deleted', () => {
    page.remove('a');
    page.remove('b');
    page.sight.look((cell) => (cell === 'a' || cell === 'b' ? null : undefined), page.now());
    page.crash(true);
    page.sight.look(() => null, page.now());
    expect(page.sessions).toEqual([]);
  });

  test('where counts come after a reload', () => {
    const reloaded = openPage();
    reloaded.show({ a: 4, b: 5 });
    reloaded.run('a', 6);
    expect(reloaded.sessions).toEqual([]);
  });

  test('where a restart ends in a lost connection', () => {
    page.sight.restartExpected();
    page.connect('restarting');
    page.empty();
    page.connect('none');
    page.connect('connected');
    page.show({ a: 1, b: 2 });
    expect(page.sessions).toEqual([]);
  });

  test('where the page still tells an older crash', () => {
    page.crash(true);
    page.run('a', 3);
    lose();
    page.connect('connected');
    expect(page.sessions).toEqual([]);
  });

  test('where connecting looks like restarting, after a lost connection', () => {
    lose();
    page.connect('restarting');
    page.connect('connected');
    expect(page.sessions).toEqual([]);
  });
});

describe('one session begins', () => {
  test('when a request for a restart is answered, since the counts went', () => {
    const since = page.empty();
    page.connect('restarting');
    page.sight.restartAnswered(page.now() + 10);
    page.connect('connected');
    expect(page.sessions).toEqual([since]);
  });

  test('when "restarting" is left for connected; the request that is reported later is the same', () => {
    const asked = page.now() + 2_500;
    page.connect('restarting');
    page.empty();
    page.connect('connected');
    page.sight.restartAnswered(asked);
    expect(page.sessions).toHaveLength(1);
  });

  test('with a request alone, where no cell has a count', () => {
    const empty = openPage();
    empty.sight.restartAnswered(empty.now() + 5);
    expect(empty.sessions).toEqual([empty.now() + 5]);
  });

  test('after a crash', () => {
    const since = page.empty();
    page.crash(true);
    page.sight.look(() => undefined, page.now());
    expect(page.sessions).toEqual([since]);
    expect(page.crashes).toEqual([since]);
  });

  test('with a request, while a crash of before is still told: it is no crash', () => {
    page.crash(true);
    page.run('a', 3);
    page.connect('restarting');
    page.empty();
    page.connect('connected');
    expect(page.sessions).toHaveLength(1);
    expect(page.crashes).toEqual([]);
  });

  test('after a restart of ours, on a page that shows no connection', () => {
    page.connect('unknown');
    page.sight.restartExpected();
    expect(page.sessions).toEqual([]);
    expect(page.sessions).toEqual([]);
    const since = page.empty();
    expect(page.sessions).toEqual([since]);
  });

  test('when counts begin again: since the lost connection, where there was one', () => {
    page.run('a', 1);
    expect(page.sessions).toEqual([page.now()]);
    const since = lose();
    page.connect('connected');
    page.run('b', 1);
    expect(page.sessions.at(-1)).toBe(since);
    expect(page.sessions).toHaveLength(2);
  });

  test('when a cell shows a lower count than before', () => {
    const since = lose();
    page.connect('connected');
    page.show({ a: 1, b: 1 });
    expect(page.sessions).toEqual([since]);
  });

  test('for each of two restarts', () => {
    for (let times = 0; times < 2; times++) {
      page.connect('restarting');
      page.empty();
      page.connect('connected');
      page.run('a', 1);
    }
    expect(page.sessions).toHaveLength(2);
  });
});
