import type { OpenRun } from '../contract.ts';
import type { CodeCell } from './cells/code-cell.ts';
import type { Runtime } from './kernel/runtime.ts';

export interface QueueEvents {
  finished(cell: CodeCell): void;
  /** A batch of several cells begins; what it returns is called with the one that failed. */
  beganSeveral(): (failed: CodeCell) => void;
  /** Cells could not be run at all; the words say why. */
  impossible(reason: string): void;
  /** Asked while the cells already wait; false takes them off the queue. */
  mayRun(): Promise<boolean>;
}

/**
 * Sends batches of cells to the kernel, each whole batch at once and one batch after the other. The
 * kernel runs the cells in their order; the first that fails ends its batch, and drops those behind.
 */
export class RunQueue {
  readonly #runtime: Runtime;
  readonly #events: QueueEvents;
  /** Batches that are not sent yet. */
  #waiting: CodeCell[][] = [];
  /** Resolves to true where what went on while the page was not connected has ended well. */
  #resumed = Promise.resolve(true);
  #isWorking = false;

  constructor(runtime: Runtime, events: QueueEvents) {
    this.#runtime = runtime;
    this.#events = events;
  }

  /** Adds a batch of those cells that neither run nor wait already. */
  add(cells: readonly CodeCell[]): void {
    const batch = cells.filter(({ runs }) => runs.state === 'none');
    if (batch.length === 0) return;
    for (const { runs } of batch) runs.queue();
    this.#waiting.push(batch);
    void this.#work();
  }

  /** True where the cell is in a batch that is not sent yet. */
  isWaiting(cell: CodeCell): boolean {
    return this.#waiting.some((batch) => batch.includes(cell));
  }

  /** Takes cells that are not sent off the queue, all of them if none are named. */
  drop(cells: readonly CodeCell[] = this.#waiting.flat()): void {
    for (const cell of cells) if (this.isWaiting(cell)) cell.runs.unqueue();
    const left = this.#waiting.map((batch) => batch.filter((cell) => !cells.includes(cell)));
    this.#waiting = left.filter((batch) => batch.length > 0);
  }

  /** Takes up what was sent before the page was reloaded or disconnected. */
  resume(runs: readonly (readonly [CodeCell, OpenRun])[]): void {
    const ends = runs.map(async ([cell, open]) => {
      const end = await cell.runs.resume(this.#runtime, open);
      this.#events.finished(cell);
      return end;
    });
    this.#resumed = Promise.all(ends).then((all) => !all.includes('failed'));
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    while (this.#waiting.length > 0) {
      if (!(await this.#isReady())) this.drop();
      const batch = this.#waiting.shift();
      if (batch && !(await this.#send(batch))) this.drop();
    }
    this.#isWorking = false;
  }

  /** Resolves when the kernel can take a batch; to false where what went before has failed. */
  async #isReady(): Promise<boolean> {
    try {
      let isOk = true;
      do {
        if (!(await this.#events.mayRun())) return false;
        await this.#runtime.connect();
        isOk = await this.#resumed;
        // What went on may have been cut off once more.
      } while (!this.#runtime.isConnected);
      return isOk;
    } catch (error) {
      this.#events.impossible(error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  async #send(batch: readonly CodeCell[]): Promise<boolean> {
    const failedIn = batch.length > 1 ? this.#events.beganSeveral() : () => {};
    for (const { runs } of batch) runs.prepare();
    const ends = await Promise.all(
      batch.map(async (cell) => {
        const end = await cell.runs.run(this.#runtime);
        this.#events.finished(cell);
        return end;
      }),
    );
    const failed = batch[ends.indexOf('failed')];
    if (failed) failedIn(failed);
    return !failed;
  }
}
