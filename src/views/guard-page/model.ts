import type { GuardOptions } from '../../guard/options.ts';
import type { MessageKey } from '../../platform/i18n.ts';

/** What the guard page shows. */
export interface GuardPageModel {
  /** As chosen and typed, whether or not all of it can be used. */
  chosen: GuardOptions;
  /** What is wrong with the link; absent while the person may still be typing it. */
  linkProblem?: MessageKey | undefined;
  /** The cell as it is pasted, with what can be used of the choices. */
  cell: string;
  /** Whether the cell as it is shown was copied; absent before that was asked for. */
  isCopied?: boolean | undefined;
}

/** What a person can do on the guard page. */
export interface GuardPageActions {
  choose(change: Partial<GuardOptions>): void;
  /** The person has left the field of the link. */
  leaveLink(): void;
  copy(): void;
  downloadPython(): void;
  downloadNotebook(): void;
}
