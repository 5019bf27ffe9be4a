import * as v from 'valibot';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CellText } from '../colab/outputs.ts';
import { SOURCE_LIMIT, WORDS_LIMIT } from '../platform/limits.ts';
import { notebookToBackgroundSchema, type NotebookToBackground } from '../platform/messages.ts';
import { createReporter, type Reporter } from './reporter.ts';

const cell = { id: 'cell-1', ordinal: 1 };
const passage = { kind: 'stream', item: 2, from: 30, carried: 10, text: 'numpy' } as const;
const text: CellText = { ...passage, cell, run: 'run-1' };

let sent: NotebookToBackground[];
/** Writes what was sent. */
let write: () => void;
let life: AbortController;
let title: string;
let now: number;
let reporter: Reporter;

function openReporter(notebook: string): Reporter {
  let written = Promise.resolve();
  const outbox = {
    send(message: NotebookToBackground) {
      sent.push(message);
      written = new Promise<void>((resolve) => (write = resolve));
      return written;
    },
    delivered: () => written,
  };
  return createReporter(notebook, outbox, { title: () => title }, () => now, life.signal);
}

beforeEach(() => {
  sent = [];
  life = new AbortController();
  title = 'Lesson 1.ipynb';
  now = 1_000;
  reporter = openReporter('drive/x');
});

/** All that a reporter can tell, each once. */
const tellAll = () => {
  reporter.attach();
  void reporter.happened({ type: 'run-started', cell });
  reporter.output(text);
  reporter.source(cell, 'run-1', '!pip install numpy');
  reporter.connectWords('Connected to a GPU', 'T4');
  reporter.degraded();
};

describe('what happens in a notebook', () => {
  test('is reported in its order, in messages that the background takes', () => {
    tellAll();
    const place = { id: expect.any(String), at: 1_000, runtime: 'notebook/drive/x' };
    const report = { ...place, notebook: 'drive/x' };
    expect(sent).toEqual([
      { type: 'attached', runtime: 'notebook/drive/x', notebook: 'drive/x' },
      { type: 'report', ...report, event: { type: 'run-started', cell } },
      { type: 'output', ...report, cell, run: 'run-1', passage },
      { type: 'source', ...report, cell, run: 'run-1', text: '!pip install numpy' },
      { type: 'machine', ...report, words: 'Connected to a GPU T4' },
      { type: 'page', verdict: 'degraded' },
    ]);
    for (const message of sent) expect(v.parse(notebookToBackgroundSchema, message)).toBeTruthy();
  });

  test('has a time and an id of its own each time, though the same happens again', () => {
    reporter.output(text);
    now = 2_000;
    reporter.output(text);
    const [first, second] = sent as Extract<NotebookToBackground, { type: 'output' }>[];
    expect([first!.at, second!.at]).toEqual([1_000, 2_000]);
    expect(first!.id).not.toBe(second!.id);
  });

  test('counts as told once it is written', async () => {
    let isTold = false;
    void reporter.happened({ type: 'disconnected' }).then(() => (isTold = true));
    await Promise.resolve();
    expect(isTold).toBe(false);
    write();
    await Promise.resolve();
    expect(isTold).toBe(true);
  });
});

describe('the runtime that is reported', () => {
  test('is the one that the page is on just then: how it was found is reported first', () => {
    reporter.attach();
    title = 'Lesson 2.ipynb';
    reporter.moveTo('m-s-1', 'requests');
    void reporter.happened({ type: 'disconnected' });
    expect(reporter.runtime()).toBe('m-s-1');
    expect(sent).toMatchObject([
      { type: 'attached', runtime: 'notebook/drive/x' },
      {
        runtime: 'm-s-1',
        event: { type: 'opened', title: 'Lesson 2.ipynb', source: 'requests' },
      },
      { type: 'attached', runtime: 'm-s-1', notebook: 'drive/x' },
      { runtime: 'm-s-1', event: { type: 'disconnected' } },
    ]);
  });

  test('has a name that is not too long, however long the notebook has', () => {
    reporter = openReporter('d'.repeat(200));
    tellAll();
    for (const message of sent) expect(v.is(notebookToBackgroundSchema, message)).toBe(true);
  });
});

describe('the words of the connect button', () => {
  const machines = () => sent.filter(({ type }) => type === 'machine');

  test('are reported once for each runtime', () => {
    for (const words of ['Connected to a GPU', 'Connected to another']) {
      reporter.connectWords(words, 'T4');
    }
    expect(machines()).toMatchObject([{ words: 'Connected to a GPU T4' }]);
    reporter.moveTo('m-s-1', 'page');
    reporter.connectWords('Connected to a TPU', '');
    expect(machines().at(-1)).toMatchObject({ words: 'Connected to a TPU ', runtime: 'm-s-1' });
    expect(machines()).toHaveLength(2);
  });

  test('are waited for until there are any', () => {
    reporter.connectWords('', 'Connect');
    expect(machines()).toEqual([]);
    reporter.connectWords('Connected to a GPU', 'T4');
    expect(machines()).toHaveLength(1);
  });
});

test('what is longer than the background takes is cut', () => {
  reporter.source(cell, 'run-1', 'x'.repeat(SOURCE_LIMIT + 1));
  reporter.connectWords('w'.repeat(WORDS_LIMIT), 'more');
  expect(sent).toMatchObject([
    { text: 'x'.repeat(SOURCE_LIMIT) },
    { words: 'w'.repeat(WORDS_LIMIT) },
  ]);
});

describe('after the watch of a notebook has ended', () => {
  test('nothing is reported any more', () => {
    life.abort();
    tellAll();
    reporter.moveTo('m-s-1', 'requests');
    expect(sent).toEqual([]);
  });

  test('whoever waits for a report waits for what was reported before', async () => {
    reporter.attach();
    life.abort();
    let isOver = false;
    void reporter.happened({ type: 'disconnected' }).then(() => (isOver = true));
    await Promise.resolve();
    expect(isOver).toBe(false);
    write();
    await Promise.resolve();
    expect(isOver).toBe(true);
  });
});
