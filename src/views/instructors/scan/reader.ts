import type { Answer, ScanFault } from './answer.ts';

/** What of a worker is used. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** Longer than any file of the largest size takes on a slow machine, in milliseconds. */
const PATIENCE = 60_000;

/** Reads files, one at a time. */
export interface Reader {
  /** Never rejects. Where `end` comes first it never resolves. */
  read(file: File): Promise<Answer>;
  /** Gives up what is being read. */
  end(): void;
}

/** A reader that starts a worker when it first needs one, and another where one has broken or hangs. */
export function createReader(start: () => WorkerLike): Reader {
  let worker: WorkerLike | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    clearTimeout(late);
    worker?.terminate();
    worker = undefined;
  }

  const read = (file: File) =>
    new Promise<Answer>((resolve) => {
      worker ??= start();
      const listening = new AbortController();
      const { signal } = listening;
      const give = (answer: Answer) => {
        clearTimeout(late);
        listening.abort();
        resolve(answer);
      };
      const giveUp = (fault: ScanFault) => {
        end();
        give({ fault });
      };
      worker.addEventListener('message', ({ data }) => give(data as Answer), { signal });
      worker.addEventListener('error', () => giveUp('crashed'), { signal });
      late = setTimeout(() => giveUp('too-slow'), PATIENCE);
      worker.postMessage(file);
    });

  return { read, end };
}
