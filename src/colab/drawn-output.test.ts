// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchDrawnOutput, type DrawnOptions, type DrawnOutput } from './drawn-output.ts';

/** Between two looks at a stream, in milliseconds. */
const PAUSE = 1_000;

let container: HTMLElement;
let drawn: DrawnOutput | undefined;
let number = 0;
const told: string[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  container = document.createElement('div');
  told.length = 0;
});
afterEach(() => {
  drawn?.stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const watch = (options?: DrawnOptions) =>
  (drawn = watchDrawnOutput(
    container,
    (pieces) => told.push(...pieces.map(({ text }) => text)),
    options,
  ));

function item(kind: 'stream' | 'error', text: string): HTMLElement {
  const element = document.createElement('div');
  element.className = `output-id-${++number} ${kind}`;
  const pre = document.createElement('pre');
  pre.textContent = text;
  element.append(pre);
  return element;
}

/** Redraws the last item, as Colab does where it grows. */
const grow = (text: string) => container.lastElementChild?.replaceWith(item('stream', text));
const observed = () => new Promise((resolve) => setImmediate(resolve));
const pass = async (milliseconds: number) => {
  await observed();
  vi.advanceTimersByTime(milliseconds);
  await observed();
};

describe('a stream', () => {
  it('is read at once where it begins, and then with pauses', async () => {
    watch();
    container.append(item('stream', 'numpy error 1\n'));
    await pass(0);
    expect(told).toEqual(['numpy error 1\n']);
    grow('numpy error 1\nnumpy error 2\n');
    await pass(PAUSE - 1);
    expect(told).toHaveLength(1);
    await pass(1);
    expect(told.at(-1)).toContain('numpy error 2');
  });

  it('is heard of once between two looks, however often it is drawn', async () => {
    watch();
    container.append(item('stream', 'numpy error\n'));
    await pass(0);
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    for (let step = 1; step <= 50; step++) {
      grow(`numpy error\n${'.'.repeat(step)}\n`);
      await observed();
    }
    expect(disconnect).toHaveBeenCalledTimes(1);
    grow('numpy error\nnumpy failed\n');
    await pass(PAUSE);
    expect(told.at(-1)).toContain('numpy failed');
    // And is heard again from then on.
    grow('numpy error\nnumpy failed\nnumpy not found\n');
    await pass(PAUSE);
    expect(told.at(-1)).toContain('numpy not found');
  });

  it('is read whole where it is about to go, and no more after the end', async () => {
    const output = watch();
    container.append(item('stream', 'numpy error 1\n'));
    await pass(0);
    grow('numpy error 1\nnumpy error 2');
    output.flush();
    expect(told.at(-1)).toContain('numpy error 2');
    output.stop();
    grow('numpy error 1\nnumpy error 2\nnumpy error 3\n');
    await pass(10 * PAUSE);
    expect(told).toHaveLength(2);
  });

  it('of the run before is left alone', async () => {
    const before = item('stream', 'numpy error\n');
    container.append(before);
    watch({ old: new WeakSet([before]) });
    await pass(PAUSE);
    expect(told).toEqual([]);
  });

  it('whose look took long is looked at again later', async () => {
    watch();
    const slow = item('stream', 'numpy error\n');
    const { classList } = slow;
    vi.spyOn(slow, 'classList', 'get').mockImplementation(() => {
      vi.advanceTimersByTime(1.5);
      return classList;
    });
    container.append(slow);
    await pass(0);
    grow('numpy error\nnumpy failed\n');
    await pass(PAUSE);
    expect(told.filter((text) => text.includes('failed'))).toEqual([]);
    await pass(PAUSE);
    expect(told.at(-1)).toContain('failed');
  });
});

describe('an error', () => {
  it('is read soon behind a stream that has just been read, where it may come', async () => {
    watch({ mayFail: true });
    container.append(item('stream', 'epoch 1\n'));
    await pass(0);
    grow('epoch 1\nepoch 2\n');
    await observed();
    container.append(item('error', 'ImportError: numpy'));
    await pass(100);
    expect(told).toEqual(['ImportError: numpy']);
  });

  it('is read at once where nothing has grown before', async () => {
    watch({ mayFail: true });
    container.append(item('error', 'ImportError: numpy'));
    await observed();
    expect(told).toEqual(['ImportError: numpy']);
  });

  it('waits for a moment where errors come one after another', async () => {
    watch({ mayFail: true });
    for (let count = 0; count < 20; count++) {
      container.append(item('error', `Error ${count}: numpy`));
      await pass(10);
    }
    expect(told.length).toBeLessThanOrEqual(2);
    // A dozen are reported at a look.
    await pass(300);
    await pass(PAUSE);
    expect(told).toHaveLength(20);
  });
});
