import type { GuardOptions } from '../../guard/options.ts';
import type { Problems, Typed } from './problems.ts';

/** What the guard page shows. */
export interface GuardPageModel {
  /** As chosen and typed, whether or not all of it can be used. */
  chosen: GuardOptions;
  /** What is wrong with what was typed; not told while the person may still be typing it. */
  problems: Problems;
  /** The cell as it is pasted, with what can be used of the choices. */
  cell: string;
  /** Whether the cell as it is shown was copied; absent before that was asked for. */
  isCopied?: boolean | undefined;
}

/** What a person can do on the guard page. */
export interface GuardPageActions {
  choose(change: Partial<GuardOptions>): void;
  /** The person has left a field. */
  leave(field: Typed): void;
  copy(): void;
  downloadPython(): void;
  downloadNotebook(): void;
}
