import type { SessionCell } from '../../contract.ts';

export type State = 'none' | 'pending' | 'running';

/** What a run button shows of its cell. */
export interface RunView {
  state: State;
  /** Undefined where the cell has not been run in this session. */
  count: number | undefined;
  /** Changed since its run, or not run in this session. */
  isStale: boolean;
  /** The last run has failed, in whichever session. */
  hasError: boolean;
  /** When it began to wait, or to run. */
  since: Date;
  lastRun: { endedAt: Date; seconds: number } | undefined;
}

/** The runs of one cell. */
export class RunState implements RunView {
  state: State = 'none';
  count: number | undefined;
  isStale = true;
  hasError = false;
  since = new Date();
  lastRun: RunView['lastRun'];
  #isEdited = false;

  /** Its number and its mark stay until it starts. */
  queue(): void {
    this.state = 'pending';
    this.since = new Date();
  }

  rest(): void {
    this.state = 'none';
  }

  start(count: number | undefined, at = new Date()): void {
    this.state = 'running';
    this.count = count;
    this.since = at;
    this.isStale = false;
    this.hasError = false;
    this.#isEdited = false;
  }

  fail(): void {
    this.hasError = true;
  }

  end(): void {
    const endedAt = new Date();
    this.lastRun = { endedAt, seconds: (endedAt.getTime() - this.since.getTime()) / 1_000 };
    this.state = 'none';
  }

  edit(): void {
    this.isStale = true;
    this.#isEdited = true;
  }

  /** Nothing is known of its session any more; that it failed is still told. */
  reset(): void {
    this.state = 'none';
    this.count = undefined;
    this.isStale = true;
    this.lastRun = undefined;
  }

  /** The session is found again. */
  restore({ count, failed, seconds, endedAt }: NonNullable<SessionCell['finished']>): void {
    this.count = count;
    this.isStale = this.#isEdited;
    this.hasError = failed;
    this.lastRun = { endedAt: new Date(endedAt), seconds };
  }
}
