import type { KernelOutput } from '../outputs/item.ts';
import type { Question } from '../outputs/surface.ts';
import type { FromKernel } from './messages.ts';

/** Who runs a cell hears this of it. */
export interface ExecutionListener {
  /** The kernel takes the cell up. */
  started(count: number): void;
  output(output: KernelOutput): void;
  clear(wait: boolean): void;
  ask(question: Question): Promise<string>;
}

/**
 * How an execution ended: `aborted` where a cell before it failed, `lost` where the kernel ended
 * first, `cut-off` where the page was disconnected and cannot know.
 */
export type ExecutionEnd = 'ok' | 'failed' | 'aborted' | 'lost' | 'cut-off';

interface Execution {
  listener: ExecutionListener;
  answer(line: string): void;
  /** The reply of one that was taken up again may have come while nobody heard. */
  needsReply: boolean;
  reply?: ExecutionEnd;
  hasFailed: boolean;
  isIdle: boolean;
  end(end: ExecutionEnd): void;
}

const endOf = (status: string): ExecutionEnd => {
  if (status === 'ok') return 'ok';
  return status === 'aborted' ? 'aborted' : 'failed';
};

/** The requests a kernel has not finished with. */
export class Executions {
  readonly #open = new Map<string, Execution>();

  /** Resolves when the kernel has replied and everything it printed for the request has come. */
  begin(
    request: string,
    { needsReply }: { needsReply: boolean },
    listener: ExecutionListener,
    answer: (line: string) => void,
  ): Promise<ExecutionEnd> {
    return new Promise((resolve) => {
      const end = (result: ExecutionEnd) => {
        this.#open.delete(request);
        resolve(result);
      };
      const begun = { hasFailed: false, isIdle: false };
      this.#open.set(request, { listener, answer, needsReply, ...begun, end });
    });
  }

  /** Hands a message on to the execution that it belongs to. */
  take({ request, event }: FromKernel): void {
    const execution = request === undefined ? undefined : this.#open.get(request);
    if (!execution) return;
    const { listener } = execution;
    if (event.type === 'started') listener.started(event.count);
    else if (event.type === 'output') {
      execution.hasFailed ||= event.output.output_type === 'error';
      listener.output(event.output);
    } else if (event.type === 'clear') listener.clear(event.wait);
    else if (event.type === 'question') void listener.ask(event).then(execution.answer);
    else if (event.type === 'reply') execution.reply = endOf(event.status);
    else if (event.type === 'status' && event.state === 'idle') execution.isIdle = true;
    // The reply and the last output come on different channels, in any order.
    const { reply, needsReply, hasFailed, isIdle } = execution;
    if (isIdle && reply) execution.end(reply);
    else if (isIdle && !needsReply) execution.end(hasFailed ? 'failed' : 'ok');
  }

  /** Nothing more is heard of what the kernel was asked for. */
  abandon(end: 'lost' | 'cut-off'): void {
    for (const execution of this.#open.values()) execution.end(end);
  }
}
