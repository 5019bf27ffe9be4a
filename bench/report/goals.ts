import { medianOf, type Figures } from './figures.ts';

/** What a figure should be at most. */
export interface Goal {
  /** The figure's dotted name. */
  figure: string;
  what: string;
  unit: 'ms' | '%' | 'MB' | 'bytes' | 'times' | '×';
  /** The most that is allowed, in the unit; undefined where a figure that it depends on is missing. */
  limit(figures: Figures): number | undefined;
  /** Where the limit comes from, if it is no constant. */
  limitWords?: string;
}

type Unit = Goal['unit'];

const fixed = (figure: string, what: string, unit: Unit, most: number): Goal => ({
  figure,
  what,
  unit,
  limit: () => most,
});

const valueOf = (figures: Figures, name: string): number | undefined => {
  const figure = figures[name];
  return figure === undefined ? undefined : medianOf(figure);
};

const asReader = (stream: string, what: string): Goal => ({
  figure: `inclusiveMs.${stream}`,
  what,
  unit: 'ms',
  limit(figures) {
    const reader = valueOf(figures, `readerMs.${stream}`);
    return reader === undefined ? undefined : reader * 1.2;
  },
  limitWords: 'the incremental reader’s time + 20 %',
});

const asSmall = (cell: string, what: string): Goal => ({
  figure: `bigCell.${cell}.appendMs`,
  what,
  unit: 'ms',
  limit(figures) {
    const small = valueOf(figures, 'bigCell.small.appendMs');
    return small === undefined ? undefined : small + 1;
  },
  limitWords: 'what a line appended to 1 kB costs + 1 ms',
});

const SHARES = [
  ['page', '100,000 lines on the page', 0.5],
  ['frame', '100,000 lines in a frame', 0.5],
  ['words', '100,000 lines that name NumPy', 1.5],
  ['bar', '50,000 rewrites of a bar', 0.5],
  ['steady', '1,000 lines a second for 60 s', 0.3],
] as const;

const shareOf = (stream: string, what: string, most?: number): Goal => ({
  figure: `share.${stream}`,
  what: `${what}, of busy time`,
  unit: '%',
  limit: () => most,
});

/** All goals, in the order in which they are listed. */
export const GOALS: readonly Goal[] = [
  asReader('page', '100,000 lines on the page'),
  asReader('frame', '100,000 lines in a frame'),
  ...SHARES.map(([stream, what, most]) => shareOf(stream, what, most)),
  fixed('linesGrowth', 'A line of the longest stream beside one of a tenth of it', '×', 1.5),
  fixed('open500Ms', 'Opening 500 cells of 20 kB', 'ms', 25),
  fixed('openGrowth', 'A cell of 2,000 beside a cell of 500', '×', 1.2),
  fixed('longestTaskMs', 'Longest stretch while 500 cells open, and in all streams', 'ms', 16),
  fixed('bigCell.oneLine.longestMs', 'Longest stretch, 50 MB in one line', 'ms', 50),
  fixed('bigCell.manyLines.longestMs', 'Longest stretch, 50 MB in a million lines', 'ms', 50),
  asSmall('oneLine', 'A line appended to 50 MB in one line'),
  asSmall('manyLines', 'A line appended to 50 MB in a million lines'),
  fixed('wakeups.idle', 'Woken on an idle notebook in 10 s', 'times', 0),
  fixed('wakeups.hidden', 'Woken in a hidden tab in 10 s', 'times', 0),
  fixed('wakeups.nonNotebook', 'Woken on a page that is no notebook in 10 s', 'times', 0),
  fixed('outputToNoticeP95Ms', 'Output to notice, 95th percentile', 'ms', 100),
  fixed('popupFirstPaintMs.warm', 'First paint of the popup', 'ms', 100),
  fixed('popupFirstPaintMs.cold', 'The same after the worker slept', 'ms', 300),
  fixed('clickToDialogMs', 'Click to Colab’s dialog', 'ms', 100),
  fixed('history10kMs', 'History of 10,000 events, whole', 'ms', 500),
  fixed('heapMb', 'Heap of the page, more than without the extension', 'MB', 2),
  fixed('gzipBytes.notebook', 'Notebook script, gzip', 'bytes', 14_000),
  fixed('gzipBytes.outputFrame', 'Frame script, gzip', 'bytes', 2_000),
  fixed('gzipBytes.popup', 'Popup, gzip', 'bytes', 28_000),
];

/** What is measured in Firefox. Its profiler counts otherwise, so what streams cost has no goal there. */
export const FIREFOX_GOALS: readonly Goal[] = [
  fixed('outputToNoticeP95Ms', 'Output to notice, 95th percentile', 'ms', 150),
  fixed('popupFirstPaintMs.warm', 'First paint of the popup', 'ms', 100),
  fixed('popupFirstPaintMs.cold', 'The same after the event page slept', 'ms', 300),
  fixed('clickToDialogMs', 'Click to Colab’s dialog', 'ms', 100),
  ...SHARES.map(([stream, what]) => shareOf(stream, what)),
];

/** A goal beside what was measured; without a limit or a value where that is missing. */
export interface Judged {
  goal: Goal;
  value: number | undefined;
  limit: number | undefined;
  isReached: boolean | undefined;
}

/** Holds figures to all goals, by their medians. */
export const judge = (figures: Figures, goals: readonly Goal[] = GOALS): Judged[] =>
  goals.map((goal) => {
    const value = valueOf(figures, goal.figure);
    const limit = goal.limit(figures);
    const isKnown = value !== undefined && limit !== undefined;
    return { goal, value, limit, isReached: isKnown ? value <= limit : undefined };
  });
