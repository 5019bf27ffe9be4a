import type { Connection } from './connection.ts';

/**
 * Recognises the kernel's sessions by the counts of cells and by the signs of a restart. All times are by
 * `performance.now()`, in milliseconds: a person's clock may be set back.
 */
export interface SessionSight<Cell> {
  /**
   * Looks at all counts, at a time: a restart empties them, and so does a lost
   * connection, after which they come back. True where they have just come back. `countOf` gives null
   * for a cell that is gone.
   */
  look(countOf: (cell: Cell) => number | undefined | null, now: number): boolean;
  /** Whether a count is another one than the cell's last. */
  isNews(cell: Cell, count: number): boolean;
  /** A cell shows a count that no run of now has brought, as after a reload. */
  shown(cell: Cell, count: number, now: number): void;
  /** A run that began at a time has this count. */
  ran(cell: Cell, count: number, startedAt: number): void;
  connectionChanged(now: Connection, before: Connection, at: number): void;
  /** The kernel's server was asked for a restart at a time, and has answered. */
  restartAnswered(at: number): void;
  /** We have just confirmed a restart. */
  restartExpected(): void;
}

/**
 * Emptied counts alone begin no session. One begins with a sign of a restart, or with counts that begin
 * again. `started` hears since when, once for each, and whether Colab says that the one before crashed.
 */
export function createSessionSight<Cell>(
  started: (since: number, isCrash: boolean) => void,
  page: { connection(): Connection; isCrashTold(): boolean },
): SessionSight<Cell> {
  /** The cells that had a count in this session, with the last one. */
  let counted = new Map<Cell, number>();
  let highest = 0;
  let emptiedAt: number | undefined;
  let restartingSince: number | undefined;
  let isExpected = false;
  /** A crash of before is shown on the page for as long as the person leaves it there. */
  let wasCrashTold = false;
  let recognisedAt = -Infinity;

  const isNewlyTold = () => !wasCrashTold && page.isCrashTold();

  const begin = (since: number, now: number) => {
    recognisedAt = now;
    counted = new Map();
    highest = 0;
    emptiedAt = undefined;
    restartingSince = undefined;
    isExpected = false;
    started(since, isNewlyTold());
  };

  const decide = (now: number) => {
    if (emptiedAt === undefined) return;
    const connection = page.connection();
    const hasCrashed = isNewlyTold() && connection !== 'restarting';
    if (hasCrashed || (isExpected && connection === 'unknown')) begin(emptiedAt, now);
  };

  const keep = (cell: Cell, count: number) => {
    emptiedAt = undefined;
    wasCrashTold = page.isCrashTold();
    counted.set(cell, count);
    highest = Math.max(highest, count);
  };

  return {
    look(countOf, now) {
      // Most often the first cell shows that nothing was emptied.
      const hasCount = ([cell]: [Cell, number]) => (countOf(cell) ?? undefined) !== undefined;
      const isThere = [...counted].some(([cell]) => countOf(cell) !== null);
      if (isThere && ![...counted].some(hasCount)) {
        emptiedAt ??= now;
        decide(now);
        return false;
      }
      // It is looked for in the whole page, and so only where it may have gone.
      wasCrashTold &&= page.isCrashTold();
      if (emptiedAt === undefined) return false;
      const counts = [...counted].map(([cell, before]) => ({ before, count: countOf(cell) }));
      // In one session a cell's count never falls.
      if (counts.some(({ before, count }) => (count ?? before) < before)) begin(emptiedAt, now);
      return emptiedAt !== undefined && counts.some(({ before, count }) => count === before);
    },
    isNews: (cell, count) => counted.get(cell) !== count,
    shown(cell, count, now) {
      if (count < (counted.get(cell) ?? 0)) begin(now, now);
      keep(cell, count);
    },
    ran(cell, count, startedAt) {
      if (count <= highest) begin(Math.min(emptiedAt ?? startedAt, startedAt), startedAt);
      keep(cell, count);
    },
    connectionChanged(now, before, at) {
      const since = restartingSince;
      restartingSince =
        now === 'restarting' && before === 'connected' ? (emptiedAt ?? at) : undefined;
      if (now === 'connected' && since !== undefined && since > recognisedAt) begin(since, at);
      else decide(at);
    },
    restartAnswered(at) {
      // Its other signs may have been seen first.
      if (at > recognisedAt) begin(emptiedAt ?? at, performance.now());
    },
    restartExpected() {
      isExpected = true;
      decide(performance.now());
    },
  };
}
