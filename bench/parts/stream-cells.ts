import type { Sizes } from '../measure/part.ts';
import type { BenchCell } from '../measure/world.ts';

/** The streams, in the order of their cells. */
export const STREAMS = ['page', 'frame', 'words', 'bar', 'steady'] as const;
export type Stream = (typeof STREAMS)[number];

/** Before a cell prints its frame is there to be measured, in seconds. */
const SETTLE = 1;

/** Stands at the end of each cell's output: nothing was lost on the way. */
export const LAST = 'all was printed';

interface Printing {
  count: number;
  /** The expression of a line, where `step` counts from 0. */
  line: string;
  /** Lines a second. Jupyter's server throws away what is more than 1 MB or 1,000 messages a second. */
  rate: number;
  /** How the line is printed: as a line, or over the one before. */
  write?: string;
}

const prints = ({ count, line, rate, write = `print(${line})` }: Printing) => `import sys, time

time.sleep(${SETTLE})
began = time.monotonic()
for step in range(${count}):
    ${write}
    if step % 10 == 9:
        time.sleep(max(0, began + (step + 1) / ${rate} - time.monotonic()))
print('\\n${LAST}')`;

const LOSS = `f'step {step}: loss {1 / (step + 1):.6f}, 12.3 ms a step'`;
const NAMES_NUMPY = `f'step {step}: loss {1 / (step + 1):.6f}, numpy array (64, 128)'`;

/** Sent as tqdm does, which flushes, but in tens: more messages than that would be thrown away. */
const bar = (count: number) =>
  `sys.stdout.write(f'\\rEpoch 1: {100 * step // ${count}:3d}%|{"#" * (40 * step // ${count}):40}| {step}/${count}')
    if step % 10 == 9: sys.stdout.flush()`;

/** Short lines, that a million of them come through in a quarter of a minute. */
export const printsForPlot = (count: number): BenchCell => ({
  source: prints({ count, line: `f'{step} 0.5'`, rate: 70_000 }),
});

/** The cells of the notebook that prints, one for each stream. */
export function streamCells({ lines, rewrites, seconds }: Sizes): BenchCell[] {
  const plain = prints({ count: lines, line: LOSS, rate: 18_000 });
  return [
    plain,
    `from IPython.display import HTML, display\n\ndisplay(HTML('<b>training</b>'))\n${plain}`,
    prints({ count: lines, line: NAMES_NUMPY, rate: 16_000 }),
    prints({ count: rewrites, line: '', rate: 8_000, write: bar(rewrites) }),
    prints({ count: seconds * 1_000, line: LOSS, rate: 1_000 }),
  ].map((source) => ({ source }));
}
