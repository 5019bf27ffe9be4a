import type { RuntimeHistory } from '../../core/history/history.ts';
import type { MomentKind } from '../../core/history/moments.ts';
import type { Metrics } from '../../core/history/metrics.ts';

/** What the page is narrowed to; an empty text narrows nothing. */
export interface Filter {
  runtime: string;
  notebook: string;
  kind: MomentKind | '';
  text: string;
}

export const NO_FILTER: Filter = { runtime: '', notebook: '', kind: '', text: '' };

/** How many moments are shown at first, and how many more each time. */
export const PAGE = 100;

/** So many fill the screen, and are shown before the other records are read. */
export const SCREENFUL = 30;

/** All that the history page shows. */
export interface HistoryModel {
  /** Runtimes whose records were read so far, the latest first. */
  histories: readonly RuntimeHistory[];
  /** What the numbers and charts count; absent until every record is read. */
  counted?: { histories: readonly RuntimeHistory[]; metrics: Metrics };
  filter: Filter;
  /** All numbers are shown, with their goals and charts; three numbers otherwise. */
  goals: boolean;
  /** How many moments are shown. */
  shown: number;
  /** Stored records that could not be read and were set aside whole. */
  setAside: number;
  /** Everything will be erased, unless that is undone. */
  isErasing: boolean;
  /** How the last thing that was asked for has ended. */
  notice?: { isGood: boolean; text: string };
}

/** What a person can ask for on the history page. */
export interface HistoryActions {
  narrow(change: Partial<Filter>): void;
  showMore(): void;
  exportJson(): void;
  exportCsv(): void;
  importFile(file: File): void;
  erase(): void;
  undo(): void;
}
