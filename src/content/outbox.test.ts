import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { NotebookToBackground } from '../platform/messages.ts';

/** The background as a page meets it: what it was sent, and how it answers. */
const background = vi.hoisted(() => {
  const runtime: { id: string | undefined; sendMessage(message: unknown): unknown } = {
    id: 'our-extension',
    sendMessage: () => undefined,
  };
  return { runtime };
});
vi.mock('../platform/browser.ts', () => ({
  extension: background,
  isAlive: () => Boolean(background.runtime.id),
}));

const WRITTEN = true;
let sent: string[];
/** How the background answers from now on, by the name of the message. */
let answer: (name: string) => unknown;
let outbox: typeof import('./outbox.ts');

const message = (name: string): NotebookToBackground => ({
  type: 'attached',
  runtime: 'm-s-1',
  notebook: name,
});
const nameOf = (given: object) => (given as { notebook: string }).notebook;
const waiting = () => outbox.unacknowledged().map(nameOf);

beforeEach(async () => {
  vi.useFakeTimers();
  sent = [];
  answer = () => WRITTEN;
  background.runtime.id = 'our-extension';
  background.runtime.sendMessage = (given) => {
    sent.push(nameOf(given as object));
    return answer(nameOf(given as object));
  };
  vi.resetModules();
  outbox = await import('./outbox.ts');
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (time: number) => vi.advanceTimersByTimeAsync(time);
const sendAll = (...names: string[]) => names.map((name) => outbox.send(message(name)));
/** Whether it is resolved by now. */
async function isOver(promise: Promise<unknown>): Promise<boolean> {
  let isResolved = false;
  void promise.then(() => (isResolved = true));
  await pass(0);
  return isResolved;
}

test('messages arrive in order, each once when the one before is written', async () => {
  const answers: ((written: boolean) => void)[] = [];
  answer = () => new Promise((resolve) => answers.push(resolve));
  const [first, second] = sendAll('first', 'second');
  await pass(0);
  expect(sent).toEqual(['first']);
  expect(waiting()).toEqual(['first', 'second']);
  answers[0]!(WRITTEN);
  expect(await isOver(first!)).toBe(true);
  expect(sent).toEqual(['first', 'second']);
  expect(waiting()).toEqual(['second']);
  expect(await isOver(second!)).toBe(false);
  answers[1]!(WRITTEN);
  expect(await isOver(second!)).toBe(true);
  expect(waiting()).toEqual([]);
});

test.each<[string, () => unknown]>([
  ['answers that it is not written', () => Promise.resolve(false)],
  ['is ended before it answers', () => Promise.resolve()],
  ['does not answer at all', () => Promise.reject(new Error('Receiving end does not exist'))],
  [
    'cannot be called just then',
    () => {
      throw new Error('Extension context invalidated');
    },
  ],
])('a message goes again where the background %s, and those behind it wait', async (_, fail) => {
  answer = fail;
  sendAll('first', 'second');
  await pass(0);
  expect(sent).toEqual(['first']);
  await pass(100);
  expect(sent).toEqual(['first', 'first']);
  expect(waiting()).toEqual(['first', 'second']);
  answer = () => WRITTEN;
  await pass(1_000);
  expect(sent).toEqual(['first', 'first', 'first', 'second']);
  expect(waiting()).toEqual([]);
});

test('a message is sent again ever more seldom, but at least each 5 seconds', async () => {
  answer = () => false;
  sendAll('first');
  const after: number[] = [];
  for (let second = 0; second < 30; second++) {
    await pass(1_000);
    after.push(sent.length);
  }
  expect(after.slice(0, 3)).toEqual([3, 3, 4]);
  expect(after.at(-1)! - after.at(-11)!).toBe(2);
});

test('all is delivered when the last that was sent is written', async () => {
  answer = (name) => name === 'first';
  sendAll('first', 'second');
  const delivered = outbox.delivered();
  expect(await isOver(delivered)).toBe(false);
  answer = () => WRITTEN;
  await pass(1_000);
  expect(await isOver(delivered)).toBe(true);
});

test('where the extension was updated under the page nothing is sent, and nobody waits for it', async () => {
  answer = () => false;
  const [first] = sendAll('first');
  await pass(0);
  background.runtime.id = undefined;
  await pass(60_000);
  expect(await isOver(first!)).toBe(true);
  const before = sent.length;
  const [second] = sendAll('second');
  expect(await isOver(second!)).toBe(true);
  expect(sent).toHaveLength(before);
});

test('a page that goes sends once more what is not written, without an answer', async () => {
  sendAll('written');
  await pass(0);
  answer = () => Promise.reject(new Error('the page is gone'));
  sendAll('first', 'second');
  await pass(0);
  sent = [];
  outbox.sendAtOnce();
  expect(sent).toEqual(['first', 'second']);
  answer = () => {
    throw new Error('Extension context invalidated');
  };
  expect(() => outbox.sendAtOnce()).not.toThrow();
});

test('where a frame has no timers any more, nothing is thrown, and what is waiting stays known', async () => {
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(() => {
    throw new Error('NS_ERROR_NOT_INITIALIZED');
  });
  await expect(outbox.send(message('last'))).resolves.toBeUndefined();
  expect(waiting()).toEqual(['last']);
});
