import { expect, test } from 'playwright/test';
import { coalesced, OutputLog } from './page/notebook/outputs/log.ts';
import type { KernelOutput } from './page/notebook/outputs/item.ts';

const stream = (text: string, name = 'stdout'): KernelOutput => ({
  output_type: 'stream',
  name,
  text,
});
const display = (html: string, type: 'display_data' | 'update_display_data') =>
  ({ output_type: type, data: { 'text/html': html }, transient: { display_id: 'd' } }) as const;

function printed(...outputs: readonly KernelOutput[]) {
  const log = new OutputLog([]);
  for (const output of outputs) log.add(output);
  return log.items;
}
const text = (...texts: readonly string[]) => {
  const [item] = printed(...texts.map((one) => stream(one)));
  return item?.output.output_type === 'stream' ? item.output.text : undefined;
};

test('a stream joins the last item only, under the same name, and takes the next number', () => {
  const items = printed(
    stream('a\n'),
    stream('b\n'),
    stream('c\n', 'stderr'),
    stream('d\n'),
    stream('e\n'),
  );
  expect(items.map(({ id, output }) => [id, 'text' in output && output.text])).toEqual([
    [2, 'a\nb\n'],
    [3, 'c\n'],
    [5, 'd\ne\n'],
  ]);
});

test('a display that is known is changed in its place, under a new number', () => {
  const log = new OutputLog([]);
  log.add(display('one', 'display_data'));
  log.add(stream('between'));
  expect(log.add(display('two', 'update_display_data'))).toMatchObject({
    replaces: 1,
    item: { id: 3, output: { output_type: 'display_data', data: { 'text/html': 'two' } } },
  });
  expect(log.add(display('three', 'display_data'))?.replaces).toBe(3);
  expect(log.items.map(({ id }) => id)).toEqual([4, 2]);
  log.clear();
  expect(log.add(display('gone', 'update_display_data'))).toBeUndefined();
  expect(log.add(stream('on'))?.item.id).toBe(5);
});

test('what is drawn over is gone, also where it comes in parts', () => {
  expect(text(' 10%\r', ' 20%\r', '100%\n')).toBe('100%\n');
  expect(text('one\r\n', 'two\n')).toBe('one\ntwo\n');
  expect(text('kept\nbar 1\nbar 2\n', '\u001B[1A\u001B[2K\u001B[1A\u001B[2Kdone\n')).toBe(
    'kept\ndone\n',
  );
  expect(text('bar 1\nbar 2', '\r\u001B[2K\u001B[1A\u001B[2Kdone\n')).toBe('done\n');
  expect(text('\u001B[2K\u001B[31mred\u001B[0m\n')).toBe('\u001B[31mred\u001B[0m\n');
});

test('of more than 5,000 lines the last 4,999 stay, under a line that says so', () => {
  const lines = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => `${from + index}\n`).join('');
  expect(text(lines(0, 5_000))).toBe(lines(0, 5_000));
  const note = '\u001B[1;30;43mStreaming output truncated to the last 5000 lines.\u001B[0m\n';
  expect(text(lines(0, 5_001))).toBe(note + lines(2, 5_001));
  expect(text(lines(0, 4_000), lines(4_000, 7_000), lines(7_000, 7_001))).toBe(
    note + lines(2_002, 7_001),
  );
});

test('a long traceback keeps both its ends, and long entries no long lines', () => {
  const traceback = Array.from({ length: 5_002 }, (_, index) => String(index));
  traceback[0] = `${'x'.repeat(2_000)}\n${'y'.repeat(10)}`;
  const [item] = printed({ output_type: 'error', ename: 'E', evalue: '', traceback });
  if (item?.output.output_type !== 'error') throw new Error('No error was kept');
  const kept = item.output.traceback;
  expect(kept).toHaveLength(5_000);
  expect(kept.slice(2_499, 2_501)).toEqual(['2499', '2502']);
  expect(kept[0]).toBe(`${'x'.repeat(1_500)}\n${'y'.repeat(10)}`);
});

test('what comes again after a reconnect is joined first', () => {
  expect(coalesced([stream('a'), stream('b'), stream('c', 'stderr'), stream('d')])).toEqual([
    stream('ab'),
    stream('c', 'stderr'),
    stream('d'),
  ]);
});
