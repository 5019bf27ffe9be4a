import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReader, type WorkerLike } from './reader.ts';

class FakeWorker extends EventTarget {
  given: unknown[] = [];
  isEnded = false;
  postMessage(given: unknown) {
    this.given.push(given);
  }
  terminate() {
    this.isEnded = true;
  }
  answer(data: unknown) {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
}

let workers: FakeWorker[] = [];
const start = () => {
  workers.push(new FakeWorker());
  return workers.at(-1) as unknown as WorkerLike;
};
const file = new File([''], 'a.ipynb');

beforeEach(() => {
  workers = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('one worker answers for each file in turn', async () => {
  const reader = createReader(start);
  expect(workers).toHaveLength(0);
  const first = reader.read(file);
  workers[0]?.answer({ fault: 'empty' });
  expect(await first).toEqual({ fault: 'empty' });
  const second = reader.read(file);
  workers[0]?.answer({ fault: 'not-json' });
  expect(await second).toEqual({ fault: 'not-json' });
  expect(workers).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(100_000);
  expect(workers[0]?.isEnded).toBe(false);
});

test('a file that hangs, or breaks the worker, costs that worker, and the next gets another', async () => {
  const reader = createReader(start);
  const slow = reader.read(file);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await slow).toEqual({ fault: 'too-slow' });
  expect(workers[0]?.isEnded).toBe(true);
  const broken = reader.read(file);
  workers[1]?.dispatchEvent(new Event('error'));
  expect(await broken).toEqual({ fault: 'crashed' });
  expect(workers[1]?.isEnded).toBe(true);
  const fine = reader.read(file);
  workers[2]?.answer({ fault: 'empty' });
  expect(await fine).toEqual({ fault: 'empty' });
});

test('what was given up answers nothing, and ends no later worker', async () => {
  const reader = createReader(start);
  void reader.read(file);
  reader.end();
  void reader.read(file);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
});
