import { expect, test, vi } from 'vitest';
import type { Diagnosis } from '../core/diagnosis/diagnose.ts';
import { last, saw, silent, stale, swap } from '../core/ledger/happenings.fixture.ts';
import { named, pinsIn, sourcesOnPage } from './sources-on-page.ts';

const INSTALL = '!pip install -i https://a:word@b.org numpy==2.3.5 x';
const once = [...silent(1, INSTALL), saw(1, swap('2.3.5'))];
const loop = last(...once, 'restart', ...once)!;

const asked: unknown[] = [];
const page = (answer: unknown) => (message: unknown) => {
  asked.push(message);
  return Promise.resolve(answer);
};
const pins = async (diagnosis: Diagnosis, answer: unknown) =>
  pinsIn(diagnosis, await sourcesOnPage(diagnosis, page(answer)));

test('the line to change is what stands in the page, of which the ledger keeps less', async () => {
  expect(loop.remedies[0]).toBe('fix-pins');
  expect(JSON.stringify(loop)).not.toContain('b.org');
  expect(await pins(loop, `import os\n${INSTALL}`)).toEqual([
    { line: 2, from: INSTALL, to: '!pip install -i https://a:word@b.org x' },
  ]);
  expect(asked).toEqual([{ type: 'cell-source', cell: 'c1' }]);
});

test.each([undefined, 7, 'x'.repeat(1_000_000), 'print(1)'])(
  'none where the page says nothing of use: %#',
  async (answer) => {
    expect(await pins(loop, answer)).toEqual([]);
  },
);

test('a page that is frozen, or gone, holds nobody up', async () => {
  vi.useFakeTimers();
  try {
    const frozen = sourcesOnPage(loop, () => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(2_000);
    expect([...(await frozen)]).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
  expect([...(await sourcesOnPage(loop, () => Promise.reject(new Error('no tab'))))]).toEqual([]);
}, 5_000);

test('there are no lines to change for another remedy', async () => {
  expect(await pins(last(...once)!, INSTALL)).toEqual([]);
});

test('after a restart that has cured it, the install is shown with NumPy held, so that it does not happen again', async () => {
  const recovered = last(
    ...silent(1, '!pip install mediapipe'),
    saw(1, swap('1.26.4')),
    'restart',
  )!;
  expect(recovered).toMatchObject({ verdict: 'recovered', installCell: { ordinal: 1 } });
  expect(await pins(recovered, '!pip install mediapipe')).toEqual([
    { line: 1, from: '!pip install mediapipe', to: expect.stringContaining('numpy==') as string },
  ]);
});

test('each cell is known by its first line, asked for once, and a cell that is gone by its number', async () => {
  asked.length = 0;
  const broken = last(...once, saw(2, stale))!;
  const lines: Record<string, string> = { c1: `%%capture\n!pip install numpy==2.3.5` };
  const sources = await sourcesOnPage(broken, (message) => {
    asked.push(message);
    return Promise.resolve(lines[(message as { cell: string }).cell]);
  });
  expect(asked).toHaveLength(2);
  const { evidence, swap: install } = named(broken, sources);
  expect(evidence[0]?.cell).toEqual({ id: 'c2', ordinal: 2, line: '' });
  expect(install?.cell).toEqual({ id: 'c1', ordinal: 1, line: '!pip install numpy==2.3.5' });
});

test('a page without a diagnosis is asked nothing', async () => {
  asked.length = 0;
  expect([
    ...(await sourcesOnPage(
      { ...loop, evidence: [], notes: [], installCell: undefined, swap: undefined } as never,
      page(''),
    )),
  ]).toEqual([]);
  expect(asked).toEqual([]);
});
