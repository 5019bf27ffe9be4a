import type { OpenRun, PipWarning, SessionCell } from '../../contract.ts';
import type { ExecutionEnd, ExecutionListener } from '../kernel/executions.ts';
import { readKept } from '../kernel/messages.ts';
import type { Runtime } from '../kernel/runtime.ts';
import type { CellOutput } from '../outputs/cell-output.ts';
import { pipWarningIn, type KernelOutput } from '../outputs/item.ts';
import type { NextSteps } from './next-steps.ts';
import { RunState, type RunView, type State } from './run-state.ts';

/** What the runs of a cell change of it. */
export interface RunParts {
  /** The cell's id. */
  cell: string;
  source(): string;
  output: CellOutput;
  nextSteps: NextSteps;
  warnOf(warning: PipWarning): void;
  /** The cell's button shows something else now. */
  changed(): void;
}

/** The runs of one code cell, from the person's press to the kernel's last word. */
export class CellRuns {
  readonly #parts: RunParts;
  readonly #state = new RunState();

  constructor(parts: RunParts) {
    this.#parts = parts;
  }

  get state(): State {
    return this.#state.state;
  }

  /** What the cell's button shows of them. */
  get view(): RunView {
    const { state, count, isStale, hasError, since, lastRun } = this.#state;
    return { state, count, isStale, hasError, since, lastRun };
  }

  /** The last run in this session. */
  get lastRun() {
    const { lastRun, hasError } = this.#state;
    return lastRun && { ...lastRun, failed: hasError };
  }

  edited(): void {
    this.#state.edit();
    this.#parts.changed();
  }

  /** The cell waits for its turn. */
  queue(): void {
    this.#parts.output.expectRun();
    this.#state.queue();
    this.#parts.changed();
  }

  /** The cell no longer waits. */
  unqueue(): void {
    this.#state.rest();
    this.#parts.changed();
  }

  /** The cell is about to be sent, and still waits: what it printed before goes. */
  prepare(): void {
    if (this.state !== 'pending') this.queue();
    this.#parts.nextSteps.clear();
    this.#parts.output.prepare();
  }

  /** Sends the cell, and resolves when the kernel has finished with it. */
  async run(runtime: Runtime): Promise<ExecutionEnd> {
    const { cell, source } = this.#parts;
    const { listener, hasStarted } = this.#listener(() => {});
    return this.#ended(await runtime.execute(cell, source(), listener), hasStarted());
  }

  /** Takes up a run that went on while the page was not connected. */
  async resume(runtime: Runtime, open: OpenRun): Promise<ExecutionEnd> {
    const isRunning = open.state === 'running';
    const { listener, hasStarted } = this.#listener(() => this.#parts.output.prepare());
    if (!isRunning) this.queue();
    else {
      const kept = open.outputs.flatMap((output) => readKept(output) ?? []);
      this.#started(open.count, new Date(open.startedAt ?? Date.now()));
      this.#parts.output.resume(kept);
      for (const output of kept) this.#printed(output);
    }
    return this.#ended(await runtime.resume(open, listener), isRunning || hasStarted());
  }

  /** The session is over, or out of reach. */
  reset(): void {
    if (this.#state.state === 'running') this.#parts.output.finish();
    this.#state.reset();
    this.#parts.changed();
  }

  /** The session is found again, with what it has run. */
  restore(finished: NonNullable<SessionCell['finished']>): void {
    this.#state.restore(finished);
    this.#parts.changed();
  }

  #listener(begin: () => void): { listener: ExecutionListener; hasStarted(): boolean } {
    let hasStarted = false;
    const listener: ExecutionListener = {
      started: (count) => {
        hasStarted = true;
        begin();
        this.#started(count);
      },
      output: (output) => {
        this.#parts.output.output(output);
        this.#printed(output);
        const warning = pipWarningIn(output);
        if (warning) this.#parts.warnOf(warning);
      },
      clear: (wait) => this.#parts.output.clear(wait),
      ask: (question) => this.#parts.output.ask(question),
    };
    return { listener, hasStarted: () => hasStarted };
  }

  #started(count: number | undefined, at?: Date): void {
    this.#state.start(count, at);
    this.#parts.changed();
  }

  #ended(end: ExecutionEnd, hasStarted: boolean): ExecutionEnd {
    if (end === 'cut-off') return end;
    this.#parts.output.finish();
    if (end === 'failed' || (end === 'lost' && hasStarted)) this.#state.fail();
    // A session that is lost has been forgotten already.
    if (end !== 'lost' && hasStarted) this.#state.end();
    else this.#state.rest();
    this.#parts.changed();
    return end;
  }

  #printed(output: KernelOutput): void {
    this.#parts.nextSteps.changed(output);
    if (output.output_type !== 'error') return;
    this.#state.fail();
    this.#parts.changed();
  }
}
