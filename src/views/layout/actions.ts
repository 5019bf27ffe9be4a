import type { Actions } from '../ui/actions.ts';
import { recordedActions } from './pieces.ts';

/** What a person can ask for in the page. */
export interface PageActions extends Actions {
  /** Makes the notice small, or large again. */
  setSmall(isSmall: boolean): void;
  /** Opens the notice from the mark on a cell. */
  open(): void;
  /** Copies a report, and opens the address where it can be pasted; told on the button that was pressed. */
  report(text: string, address?: string): void;
  /** Closes the question. */
  cancel(): void;
  stopCountdown(): void;
}

/** What is copied, and the address that opens then; empty for none. */
const { copyLine } = recordedActions('copyLine');

/** As layouts name them. */
export const actions: PageActions = {
  ...recordedActions<keyof PageActions, PageActions>(
    'start',
    'stop',
    'choose',
    'mute',
    'goToCell',
    'setSmall',
    'open',
    'cancel',
    'stopCountdown',
  ),
  copyLine: (line) => copyLine(line as never, '' as never),
  report: (text, address) => copyLine(text as never, address as never),
};
