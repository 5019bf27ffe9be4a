import { entryOf, isScanned, type ScanEntry } from './entry.ts';
import type { Reader } from './reader.ts';

/** A course is smaller; what is dropped by mistake may not be. */
export const MOST_FILES = 1_000;

/** What has been scanned, and what is still to be. */
export interface ScanState {
  entries: readonly ScanEntry[];
  total: number;
  isRunning: boolean;
  /** Whether files were left out, because there were too many. */
  isCut: boolean;
}

export const NOTHING_SCANNED: ScanState = {
  entries: [],
  total: 0,
  isRunning: false,
  isCut: false,
};

export interface SubmissionsScan {
  /** Scans these files after those that are being scanned. */
  take(files: readonly File[]): void;
  stop(): void;
  /** Stops, and forgets what was found. */
  clear(): void;
}

/** Scans files one after the other, and shows each step. */
export function submissionsScan(reader: Reader, show: (state: ScanState) => void): SubmissionsScan {
  let state = NOTHING_SCANNED;
  let waiting: File[] = [];
  /** Counts what was begun: what an earlier one still finds is not shown. */
  let begun = 0;

  function change(changed: Partial<ScanState>): void {
    state = { ...state, ...changed };
    show(state);
  }

  async function run(own: number): Promise<void> {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const answer = await reader.read(file);
      if (own !== begun) return;
      change({ entries: [...state.entries, entryOf(file.name, answer)] });
    }
    reader.end();
    change({ isRunning: false });
  }

  function stop(): void {
    begun += 1;
    waiting = [];
    reader.end();
    change({ isRunning: false });
  }

  return {
    take(files) {
      const taken = files.slice(0, Math.max(0, MOST_FILES - state.total));
      waiting.push(...taken);
      const isIdle = !state.isRunning && taken.length > 0;
      change({
        total: state.entries.length + waiting.length + (state.isRunning ? 1 : 0),
        isRunning: state.isRunning || isIdle,
        isCut: state.isCut || taken.length < files.length,
      });
      if (isIdle) void run((begun += 1));
    },
    stop,
    clear() {
      stop();
      change(NOTHING_SCANNED);
    },
  };
}

/** How many of each kind there are. */
export function counted(entries: readonly ScanEntry[]) {
  const scanned = entries.filter(isScanned);
  const faulty = scanned.filter(({ hasFault }) => hasFault).length;
  return { scanned: scanned.length, faulty, refused: entries.length - scanned.length };
}

/** The reports on all files, as `npm run scan` prints them. */
export const allReports = (entries: readonly ScanEntry[]): string =>
  `${entries
    .map((entry) => (isScanned(entry) ? entry.text : `${entry.name}\n${entry.reason}`))
    .join('\n\n')}\n`;

/** What was scanned, for programs: a line for each file. */
export const allRows = (entries: readonly ScanEntry[]): string =>
  entries
    .filter(isScanned)
    .map(({ json }) => `${json}\n`)
    .join('');
