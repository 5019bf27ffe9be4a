import type { KernelOutput } from '../outputs/item.ts';
import type { Question } from '../outputs/surface.ts';
import type { FromKernel } from './messages.ts';

/** Who runs a cell hears this of it. */
export interface ExecutionListener {
  output(output: KernelOutput): void;
  clear(wait: boolean): void;
  ask(question: Question): Promise<string>;
}

/** How an execution ended; `lost` where the kernel ended first. */
export type ExecutionEnd = { status: 'ok' | 'failed'; count: number } | { status: 'lost' };

interface Execution {
  listener: ExecutionListener;
  answer(line: string): void;
  reply?: ExecutionEnd;
  isIdle: boolean;
  end(end: ExecutionEnd): void;
}

/** The requests a kernel has not finished with. */
export class Executions {
  readonly #open = new Map<string, Execution>();

  /** Resolves when the kernel has replied and everything it printed for the request has come. */
  begin(
    request: string,
    listener: ExecutionListener,
    answer: (line: string) => void,
  ): Promise<ExecutionEnd> {
    return new Promise((resolve) => {
      const end = (result: ExecutionEnd) => {
        this.#open.delete(request);
        resolve(result);
      };
      this.#open.set(request, { listener, answer, isIdle: false, end });
    });
  }

  /** Hands a message on to the execution that it belongs to. */
  take({ request, event }: FromKernel): void {
    const execution = request === undefined ? undefined : this.#open.get(request);
    if (!execution) return;
    const { listener } = execution;
    if (event.type === 'output') listener.output(event.output);
    else if (event.type === 'clear') listener.clear(event.wait);
    else if (event.type === 'question') void listener.ask(event).then(execution.answer);
    else if (event.type === 'reply') {
      execution.reply = { status: event.ok ? 'ok' : 'failed', count: event.count ?? 0 };
    } else if (event.state === 'idle') execution.isIdle = true;
    // The reply and the last output come on different channels, in any order.
    if (execution.reply && execution.isIdle) execution.end(execution.reply);
  }

  /** The kernel is gone, and with it everything it was asked for. */
  abandon(): void {
    for (const execution of this.#open.values()) execution.end({ status: 'lost' });
  }
}
