import { expect, test } from 'vitest';
import { downloadIn } from './downloads.ts';

const LINE = '━'.repeat(40);
const BLOCKS = '█'.repeat(32);

test.each([
  [`     ${LINE} 195.4/195.4 kB 1.9 MB/s eta 0:00:00`, 'small'],
  [`   ${LINE} 3.9/3.9 MB 13.1 MB/s  0:00:01`, 'small'],
  [`     ${LINE} 18.2/18.2 MB 74.5 MB/s eta 0:00:00`, 'large'],
  [`     ━━━━━━━━━━━━╸━━━━━━━━━━━ 0.5/18.2 MB 74.5 MB/s eta 0:00:01`, 'large'],
  [`     ${LINE} 5.1/5.1 MB ? eta 0:00:00`, 'large'],
  [`     ${LINE} 1.2/1.2 GB 74.5 MB/s eta 0:00:00`, 'large'],
  [`   ---------------------------------------- 12.6/12.6 kB ? eta 0:00:00`, 'small'],
  [`     |${BLOCKS}| 1.6 MB 13.1 MB/s `, 'small'],
  [`     |${BLOCKS}| 20.4MB 1.4MB/s `, 'large'],
  [`    100% |${BLOCKS}| 17.3MB 71kB/s `, 'large'],
  [`    100% |${BLOCKS}| 512B 71kB/s `, 'small'],
])('a download: %s', (line, size) => {
  expect(downloadIn(line)).toBe(size);
});

test.each([
  ["Keras's", `1000/1000 ━━━━━━━━━━━━━━━━━━━━ 1524s 1s/step - loss: 0.4591`],
  ["Keras's download", `11490434/11490434 ━━━━━━━━━━━━━━━━━━━━ 0s 0us/step`],
  ["tqdm's", `100%|██████████| 10/10 [00:00<00:00, 12.72it/s]`],
  ["tqdm's download", `model.safetensors: 100%|██████████| 1.2G/1.2G [00:09<00:00, 12.7MB/s]`],
  ['one of packages that are installed', `   ${LINE} 0/2 [numpy]`],
  [
    'one of which only so much is seen',
    `     |██████▌                   | 30 kB 11.2 MB/s eta 0:00:01`,
  ],
  ['one in a sentence', `It draws ${LINE} 195.4/195.4 kB 1.9 MB/s`],
  ['no bar', '  Downloading numpy-1.26.4.whl (18.2 MB)'],
])('no download: %s', (_, line) => {
  expect(downloadIn(line)).toBeUndefined();
});
