import type { Cause } from '../../core/events.ts';
import type { Startable } from '../../platform/startable.ts';

/** What a person can ask for in the notice and in the popup. */
export interface Actions {
  start(command: Startable): void;
  stop(): void;
  /** "Continue anyway": no more notices of this cause in this session. */
  accept(cause: Cause): void;
  goToCell(cellId: string): void;
}

/** Runs an action for a person's own click only: a page can dispatch clicks, but not trusted ones. */
export const onTrusted = (action: () => void) => (event: Event) => {
  if (event.isTrusted) action();
};
