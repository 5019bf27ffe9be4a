import type { Actions } from '../ui/actions.ts';
import { recordedActions } from './pieces.ts';

/** What a person can ask for in the page. */
export interface PageActions extends Actions {
  /** Makes the notice small, or large again. */
  setSmall(isSmall: boolean): void;
  /** Opens the notice from the mark on a cell. */
  open(): void;
  /** Closes the question. */
  cancel(): void;
  stopCountdown(): void;
}

/** As layouts name them. */
export const actions = recordedActions<keyof PageActions, PageActions>(
  'start',
  'stop',
  'accept',
  'goToCell',
  'copyLine',
  'setSmall',
  'open',
  'cancel',
  'stopCountdown',
);
