import { expect, test, vi } from 'vitest';
import { last, saw, silent, swap } from '../core/ledger/happenings.fixture.ts';
import { pinsOnPage } from './pins-on-page.ts';

const INSTALL = '!pip install -i https://a:word@b.org numpy==2.3.5 x';
const once = [...silent(1, INSTALL), saw(1, swap('2.3.5'))];
const loop = last(...once, 'restart', ...once)!;

const asked: unknown[] = [];
const page = (answer: unknown) => (message: unknown) => {
  asked.push(message);
  return Promise.resolve(answer);
};

test('the line to change is what stands in the page, of which the ledger keeps less', async () => {
  expect(loop.remedies[0]).toBe('fix-pins');
  expect(JSON.stringify(loop)).not.toContain('b.org');
  expect(await pinsOnPage(loop, page(`import os\n${INSTALL}`))).toEqual([
    { line: 2, from: INSTALL, to: '!pip install -i https://a:word@b.org x' },
  ]);
  expect(asked).toEqual([{ type: 'cell-source', cell: 'c1' }]);
});

test.each([undefined, 7, 'x'.repeat(1_000_000), 'print(1)'])(
  'none where the page says nothing of use: %#',
  async (answer) => {
    expect(await pinsOnPage(loop, page(answer))).toEqual([]);
  },
);

test('a page that is frozen holds nobody up', async () => {
  vi.useFakeTimers();
  try {
    const pins = pinsOnPage(loop, () => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await pins).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
}, 5_000);

test('the page is not asked for another remedy', async () => {
  asked.length = 0;
  expect(await pinsOnPage(last(...once)!, page(INSTALL))).toEqual([]);
  expect(asked).toEqual([]);
});

test('after a restart that has cured it, the install is shown with NumPy held, so that it does not happen again', async () => {
  const recovered = last(
    ...silent(1, '!pip install mediapipe'),
    saw(1, swap('1.26.4')),
    'restart',
  )!;
  expect(recovered).toMatchObject({ verdict: 'recovered', installCell: { ordinal: 1 } });
  expect(await pinsOnPage(recovered, page('!pip install mediapipe'))).toEqual([
    { line: 1, from: '!pip install mediapipe', to: expect.stringContaining('numpy==') as string },
  ]);
});
