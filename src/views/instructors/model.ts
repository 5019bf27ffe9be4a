import type { BeforeRunning } from '../../core/diagnosis/ask-first.ts';
import type { WarningLevel } from '../../core/diagnosis/warning-level.ts';
import type { ScanState } from './scan/submissions-scan.ts';
import type { Store } from '../../platform/store-address.ts';

/** Whether the history shows goals. */
export type Goals = 'shown' | 'hidden';

/** A preset as it is being put together; empty for what it leaves as it is. */
export interface Draft {
  warnings: WarningLevel | '';
  beforeRunning: BeforeRunning | '';
  goals: Goals | '';
  course: string;
  helpLink: string;
}

export interface KitModel {
  /** The store that this copy came from; undefined for none that is known. */
  store: Store | undefined;
  /** Where others get the extension, as derived or typed. */
  storeAddress: string;
  draft: Draft;
  /** The address of Colab that the link opens, as typed. */
  notebook: string;
  /** Fields that were left, whose problems are told; one that is being typed is not yet wrong. */
  left: readonly string[];
  /** What is recommended was just filled in. */
  isRecommended?: boolean;
  /** What was found in notebooks that were dropped or chosen. */
  scan: ScanState;
  /** What was copied last, and whether it was. */
  copied?: { what: string; isCopied: boolean } | undefined;
}

export interface KitActions {
  change(change: Partial<Pick<KitModel, 'storeAddress' | 'notebook'>>): void;
  choose(change: Partial<Draft>): void;
  /** Fills in what is recommended for a course. */
  recommend(): void;
  scan(files: readonly File[]): void;
  stopScan(): void;
  clearScan(): void;
  downloadReports(): void;
  downloadRows(): void;
  leave(field: string): void;
  copy(what: string, text: string): void;
  downloadBadge(): void;
  downloadPreset(text: string): void;
}

export interface KitProps {
  model: KitModel;
  actions: KitActions;
}
