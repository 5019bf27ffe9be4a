import type { CodeCell } from './cells/code-cell.ts';
import type { Runtime } from './kernel/runtime.ts';

export interface QueueEvents {
  finished(cell: CodeCell): void;
  /** A cell could not be run at all; the words say why. */
  impossible(reason: string): void;
  /** Asked while the cells already wait; false takes them off the queue. */
  mayRun(): Promise<boolean>;
}

/** Runs cells one after the other; the first that fails takes the others off the queue. */
export class RunQueue {
  readonly #runtime: Runtime;
  readonly #events: QueueEvents;
  #waiting: CodeCell[] = [];
  #isWorking = false;

  constructor(runtime: Runtime, events: QueueEvents) {
    this.#runtime = runtime;
    this.#events = events;
  }

  /** Adds the cells that neither run nor wait already. */
  add(cells: readonly CodeCell[]): void {
    const added = cells.filter((cell) => cell.phase === 'idle');
    for (const cell of added) cell.setWaiting(true);
    this.#waiting.push(...added);
    void this.#work();
  }

  /** Takes cells off the queue, all of them if none are named; the one that runs goes on. */
  drop(cells: readonly CodeCell[] = this.#waiting): void {
    for (const cell of cells) cell.setWaiting(false);
    this.#waiting = this.#waiting.filter((cell) => !cells.includes(cell));
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    for (let cell = this.#waiting[0]; cell; cell = this.#waiting[0]) {
      const isOk = await this.#run(cell);
      if (!isOk) this.drop();
    }
    this.#isWorking = false;
  }

  async #run(cell: CodeCell): Promise<boolean> {
    try {
      if (!(await this.#events.mayRun())) return false;
      await this.#runtime.connect();
      // While the runtime was connecting the cell may have been taken off.
      if (this.#waiting[0] !== cell) return true;
      this.#waiting.shift();
      const isOk = await cell.run(this.#runtime);
      this.#events.finished(cell);
      return isOk;
    } catch (error) {
      this.#events.impossible(error instanceof Error ? error.message : String(error));
      return false;
    }
  }
}
