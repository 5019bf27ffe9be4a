import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { frameSays } from '../platform/frame-handshake.ts';
import type { ItemPiece } from './drawn-output.ts';
import { hearGreetings, type Drawing, type FrameDrawings } from './frame-drawings.ts';
import { createRunOutputs } from './run-outputs.ts';

const ORIGIN = 'https://a-496ff2e9c6d22116-0-colab.googleusercontent.com';
const last: ItemPiece[] = [
  { kind: 'stream', item: 0, from: 0, carried: 0, text: 'last words of numpy' },
];
const runs = createRunOutputs<Element>('page', () => 0);

/** A window of a frame, with the cell that it stands in. */
const openFrame = () => ({}) as MessageEventSource;
const drawn = (): Drawing => {
  const cell = {} as Element;
  return { cell, run: runs.of(cell) };
};

let page: EventTarget;
let life: AbortController;
let drawingOf: ReturnType<typeof vi.fn<(source: MessageEventSource) => Drawing | undefined>>;
let parted: ReturnType<typeof vi.fn<(drawing: Drawing, last: readonly ItemPiece[]) => void>>;
let frames: FrameDrawings;

/** A frame posts something to the page. */
function say(source: MessageEventSource | null, data: unknown, origin = ORIGIN): void {
  page.dispatchEvent(Object.assign(new Event('message'), { source, data, origin }));
}

beforeEach(() => {
  vi.useFakeTimers();
  // The page was opened a while ago.
  vi.advanceTimersByTime(10_000);
  page = new EventTarget();
  vi.stubGlobal('window', page);
  life = new AbortController();
  drawingOf = vi.fn();
  parted = vi.fn();
  frames = hearGreetings(drawingOf, parted, life.signal);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What is found for a name after a time in milliseconds; `waiting` where that is not known by then. */
async function foundAfter(nonce: string, time: number) {
  let found: Drawing | 'waiting' | undefined = 'waiting';
  void frames.find(nonce).then((drawing) => (found = drawing));
  await vi.advanceTimersByTimeAsync(time);
  return found;
}

describe('a frame that greets', () => {
  test('is found by its name, as what its cell drew when it was first seen', async () => {
    const [frame, first] = [openFrame(), drawn()];
    drawingOf.mockReturnValueOnce(first).mockReturnValue(drawn());
    say(frame, frameSays('n1'));
    await vi.advanceTimersByTimeAsync(500);
    say(frame, frameSays('n1'));
    expect(await foundAfter('n1', 0)).toBe(first);
    expect(drawingOf.mock.calls).toEqual([[frame]]);
  });

  test('may do so after its text has come', async () => {
    const drawing = drawn();
    drawingOf.mockReturnValue(drawing);
    setTimeout(() => say(openFrame(), frameSays('n1')), 30_000);
    expect(await foundAfter('n1', 29_000)).toBe('waiting');
    expect(await foundAfter('n1', 2_000)).toBe(drawing);
  });

  test.each([
    ['does so under another name', () => say(openFrame(), frameSays('n2'))],
    ['is no output frame', () => say(openFrame(), frameSays('n1'), 'https://evil.example')],
    ['is gone', () => say(null, frameSays('n1'))],
    ['says nothing of itself', () => say(openFrame(), 'n1')],
  ])('is not found where it %s', async (_, greet) => {
    drawingOf.mockReturnValue(drawn());
    greet();
    expect(await foundAfter('n1', 59_000)).toBe('waiting');
    expect(await foundAfter('n1', 61_000)).toBeUndefined();
  });

  test('is found once it stands in a cell', async () => {
    const [frame, drawing] = [openFrame(), drawn()];
    say(frame, frameSays('n1'));
    expect(await foundAfter('n1', 1_000)).toBe('waiting');
    drawingOf.mockReturnValue(drawing);
    say(frame, frameSays('n1'));
    expect(await foundAfter('n1', 0)).toBe(drawing);
  });

  test('is no longer heard or waited for when the watch has ended', async () => {
    drawingOf.mockReturnValue(drawn());
    life.abort();
    say(openFrame(), frameSays('n1'));
    expect(await foundAfter('n1', 100)).toBeUndefined();
  });
});

describe('a frame that greets without end', () => {
  test('is looked for once in a while only, and other frames are heard as before', () => {
    const [loud, quiet] = [openFrame(), openFrame()];
    drawingOf.mockImplementation(drawn);
    for (let times = 0; times < 1_000; times++) say(loud, frameSays(`loud ${times}`));
    say(quiet, frameSays('quiet'));
    expect(drawingOf.mock.calls).toEqual([[loud], [quiet]]);
  });

  test('has each new name heard that comes as our own script sends them', async () => {
    const frame = openFrame();
    const first = drawn();
    const second = drawn();
    drawingOf.mockReturnValueOnce(first).mockReturnValueOnce(second);
    say(frame, frameSays('n1'));
    vi.advanceTimersByTime(100);
    say(frame, frameSays('n2'));
    expect(await foundAfter('n1', 0)).toBe(first);
    expect(await foundAfter('n2', 0)).toBe(second);
  });
});

describe('what a frame says when it goes', () => {
  beforeEach(() => {
    drawingOf.mockImplementation(drawn);
  });

  test('is taken once, for what it drew, also right after its greeting', async () => {
    const frame = openFrame();
    say(frame, frameSays('n1'));
    const drawing = await foundAfter('n1', 0);
    say(frame, frameSays('n1', last));
    say(frame, frameSays('n1', last));
    expect(parted.mock.calls).toEqual([[drawing, last]]);
    // Nor is it a greeting, after which it could be taken again.
    vi.advanceTimersByTime(100);
    say(frame, frameSays('n1', last));
    say(frame, frameSays('n1', last));
    expect(parted).toHaveBeenCalledOnce();
  });

  test('ends its name: no text of it is taken any more', async () => {
    const frame = openFrame();
    say(frame, frameSays('n1'));
    say(frame, frameSays('n1', []));
    expect(await foundAfter('n1', 61_000)).toBeUndefined();
  });

  test('is not taken from a frame that has never greeted', () => {
    say(openFrame(), frameSays('n1', last));
    expect(parted).not.toHaveBeenCalled();
  });
});
