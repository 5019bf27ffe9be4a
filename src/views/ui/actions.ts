import type { Cause } from '../../core/ledger/events.ts';
import type { Startable } from '../../platform/startable.ts';

/** What a person can ask for in the notice and in the popup. */
export interface Actions {
  start(command: Startable): void;
  stop(): void;
  /** "Ignore for this session": no more notices of this cause in this session. */
  accept(cause: Cause): void;
  goToCell(cellId: string): void;
  /** Copies a line of a cell as it could be; told on the button that was pressed. */
  copyLine(line: string, event: Event): void;
}
