import type { Cause } from '../../core/ledger/events.ts';
import type { Choice } from '../../platform/choice.ts';
import type { Startable } from '../../platform/startable.ts';

/** What a person can ask for in the notice and in the popup. */
export interface Actions {
  start(command: Startable): void;
  stop(): void;
  /** No more notices of this cause in this session, or until another run shows something; or again. */
  choose(choice: Choice, cause: Cause): void;
  /** No more notices and questions in this notebook, in any session; or again. */
  mute(isMuted: boolean): void;
  goToCell(cellId: string): void;
  /** Copies a line of a cell as it could be; told on the button that was pressed. */
  copyLine(line: string, event: Event): void;
}
