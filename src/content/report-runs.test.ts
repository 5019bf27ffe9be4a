import { beforeEach, describe, expect, test } from 'vitest';
import type { CellState } from '../colab/cell-state.ts';
import { reportRuns } from './report-runs.ts';

const DONE: CellState = { running: false, pending: false, failed: false, count: 1 };
/** Time by the page's own clock, in milliseconds since 1970. */
const timeAt = (moment: number) => 1_000_000 + moment;

/** A notebook as a report of its runs meets it; cells are known by a name. */
function openNotebook() {
  const told: unknown[] = [];
  const names = new Map<Element, string>();
  const states = new Map<Element, CellState>();
  const sources = new Map<Element, string>();
  const runs = new Map<Element, number>();
  let pauses: (() => void)[] = [];
  const settlings = new Map<Element, () => void>();
  let isOurs = true;

  const outputs = {
    flush: (cell: Element) => void told.push(`flush ${names.get(cell)}`),
    runStarted: (cell: Element) => void runs.set(cell, (runs.get(cell) ?? 0) + 1),
    runOf: (cell: Element) => `${names.get(cell)}-${runs.get(cell) ?? 0}`,
    settled(cell: Element, expectsFrame: boolean) {
      told.push(`settle ${names.get(cell)}${expectsFrame ? ' in a frame' : ''}`);
      return new Promise<void>((resolve) => settlings.set(cell, resolve));
    },
    sessionStarted: (since: number) => void told.push(`outputs before ${since} are old`),
  };
  const reporter = {
    happened(event: unknown) {
      told.push(event);
      return Promise.resolve();
    },
    source: (...source: unknown[]) => void told.push(source),
    connectWords: (tooltip: string, label: string) => void told.push(`${tooltip}/${label}`),
  };
  const page = {
    refer: (cell: Element) => ({ id: names.get(cell) ?? '', ordinal: 1 }),
    stateOf: (cell: Element) => states.get(cell) ?? DONE,
    sourceOf: (cell: Element) => sources.get(cell) ?? 'import numpy',
    connectWords: () => ({ tooltip: 'Connected', label: 'T4' }),
  };
  const pause = () => new Promise<void>((resolve) => pauses.push(resolve));
  const reports = reportRuns(outputs, reporter, page, { pause, timeAt }, () => isOurs);
  const passOn = async (waiting: (() => void)[]) => {
    for (const go of waiting) go();
    // All that follows by itself has followed.
    await new Promise(setImmediate);
  };

  return {
    reports,
    told: () => told.splice(0),
    cell(name: string, source?: string) {
      const cell = {} as Element;
      names.set(cell, name);
      if (source !== undefined) sources.set(cell, source);
      return cell;
    },
    show: (cell: Element, state: Partial<CellState>) => states.set(cell, { ...DONE, ...state }),
    cutOff: () => (isOurs = false),
    /** The time that Colab takes to draw goes by. */
    pass() {
      const waiting = pauses;
      pauses = [];
      return passOn(waiting);
    },
    /** The output of a cell is read. */
    settle: (cell: Element) => passOn([settlings.get(cell) ?? (() => {})]),
  };
}

let notebook: ReturnType<typeof openNotebook>;
let cell: Element;
beforeEach(() => {
  notebook = openNotebook();
  cell = notebook.cell('a');
  notebook.reports.starting(cell);
});

const ref = { id: 'a', ordinal: 1 };
const finished = { type: 'run-finished', cell: ref, failed: false };

/** Lets a run end that has finished, and tells what is reported of it. */
async function ended() {
  await notebook.pass();
  await notebook.settle(cell);
  await notebook.pass();
  return notebook
    .told()
    .filter((line) => typeof line !== 'string' || !/^(?:settle|flush)/.test(line));
}

describe('a run that begins', () => {
  test('is reported, and what the one before had printed is read first', () => {
    notebook.reports.queued(cell);
    notebook.reports.started(cell, false);
    expect(notebook.told()).toEqual(['flush a', { type: 'run-started', cell: ref }]);
  });

  test.each([
    ['!pip install -q numpy==1.26.4', true],
    ['%conda install numpy', true],
    ['import numpy', false],
    ['', false],
  ])('has its source told before it where that may install: %s', (source, isTold) => {
    cell = notebook.cell('a', source);
    notebook.reports.starting(cell);
    notebook.reports.started(cell, false);
    const started = { type: 'run-started', cell: ref };
    expect(notebook.told()).toEqual(isTold ? [[ref, 'a-1', source], started] : [started]);
  });

  test('is not told where the page is no longer ours', () => {
    notebook.cutOff();
    notebook.reports.started(notebook.cell('b', '!pip install numpy'), false);
    expect(notebook.told()).toEqual([]);
  });
});

describe('a run that has finished', () => {
  test('is reported when all of it is drawn and read, and then what machine it ran on', async () => {
    notebook.reports.finished(cell);
    expect(notebook.told()).toEqual([]);
    await notebook.pass();
    // A stream is looked at with pauses: what it printed last is read now.
    expect(notebook.told()).toEqual(['flush a', 'settle a']);
    await notebook.settle(cell);
    expect(notebook.told()).toEqual([]);
    await notebook.pass();
    expect(notebook.told()).toEqual([{ ...finished, count: 1 }, 'Connected/T4']);
  });

  test('has failed where Colab draws so a moment later, and then its frame is waited for', async () => {
    notebook.reports.finished(cell);
    notebook.show(cell, { failed: true, count: 7 });
    await notebook.pass();
    expect(notebook.told()).toEqual(['flush a', 'settle a in a frame']);
    expect(await ended()).toContainEqual({ ...finished, failed: true, count: 7 });
  });

  test('has no count where the cell runs again by then', async () => {
    notebook.reports.finished(cell);
    await notebook.pass();
    notebook.reports.starting(cell);
    expect(await ended()).toEqual([finished, 'Connected/T4']);
  });

  test('has its count where another cell runs by then', async () => {
    notebook.reports.finished(cell);
    notebook.reports.starting(notebook.cell('b'));
    expect(await ended()).toContainEqual({ ...finished, count: 1 });
  });

  test.each([
    ['the session was reset meanwhile', () => notebook.reports.sessionStarted(500, false)],
    ['its count went meanwhile', () => notebook.show(cell, { count: undefined })],
  ])('is not told where %s', async (_, reset) => {
    notebook.reports.finished(cell);
    reset();
    notebook.told();
    expect(await ended()).toEqual([]);
  });

  test('is reported in the session that has begun before it', async () => {
    notebook.reports.sessionStarted(500, false);
    notebook.told();
    notebook.reports.finished(cell);
    expect(await ended()).toContainEqual({ ...finished, count: 1 });
  });
});

test('all is reported when every run that has finished is, whichever is read first', async () => {
  const quick = notebook.cell('quick');
  let isReported = false;
  notebook.reports.finished(cell);
  notebook.reports.finished(quick);
  void notebook.reports.reported().then(() => (isReported = true));
  await notebook.pass();
  await notebook.settle(quick);
  await notebook.pass();
  expect(notebook.told()).toContainEqual({ ...finished, cell: { ...ref, id: 'quick' }, count: 1 });
  expect(isReported).toBe(false);
  await notebook.settle(cell);
  await notebook.pass();
  expect(notebook.told()).toContainEqual({ ...finished, count: 1 });
  expect(isReported).toBe(true);
});

test('a session is reported with the time since when it has been; its outputs are other ones', () => {
  notebook.reports.sessionStarted(500, true);
  expect(notebook.told()).toEqual([
    'outputs before 500 are old',
    { type: 'session-started', since: timeAt(500), isCrash: true },
  ]);
});

test('Run all is reported with the number of cells', () => {
  notebook.reports.allStarted(12);
  expect(notebook.told()).toEqual([{ type: 'run-all-started', cells: 12 }]);
});
