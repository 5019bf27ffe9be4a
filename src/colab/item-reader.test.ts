import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnStream, marksIn } from './drawn-stream.fixture.ts';
import { createItemReader, type Piece } from './item-reader.ts';

const fresh = (pieces: Piece[]) => pieces.map((piece) => piece.text.slice(piece.carried)).join('');

describe('the item reader', () => {
  it('reads each character of a growing stream once, whatever the steps', () => {
    const line = fc.stringMatching(/^[a-z ]{0,12}$/).map((text) => `numpy Error ${text}\n`);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.array(fc.nat(400)), (lines, cuts) => {
        const whole = lines.join('');
        const reader = createItemReader('stream');
        const ends = cuts.filter((cut) => cut < whole.length).toSorted((a, b) => a - b);
        const pieces = [...ends, whole.length].flatMap((end) =>
          reader.read(whole.slice(0, end), false),
        );
        expect(fresh(pieces)).toBe(whole);
      }),
    );
  });

  it('holds an unfinished line back until it is finished or flushed', () => {
    const reader = createItemReader('stream');
    expect(reader.read('Successfully installed numpy-2.3', false)).toEqual([]);
    expect(reader.waits).toBe(true);
    expect(fresh(reader.read('Successfully installed numpy-2.3.5', true))).toBe(
      'Successfully installed numpy-2.3.5',
    );
    expect(reader.waits).toBe(false);
  });

  it('gives what was read before as context, and says how much', () => {
    const reader = createItemReader('stream');
    reader.read('Found existing installation: numpy 2.0.2\n', false);
    const [piece] = reader.read(
      'Found existing installation: numpy 2.0.2\nSuccessfully installed numpy-2.3.5\n',
      false,
    );
    expect(piece).toMatchObject({ from: 0, carried: 41 });
  });

  it('passes on nothing of output that does not concern NumPy', () => {
    expect(createItemReader('stream').read('epoch 1: loss 0.3\n'.repeat(5_000), false)).toEqual([]);
  });

  it('stays with a traceback whose last line names nothing', () => {
    const reader = createItemReader('stream');
    const start = 'File "/usr/lib/python3/dist-packages/numpy/random/_pickle.py", line 1\n';
    reader.read(start, false);
    expect(fresh(reader.read(`${start}ValueError: size changed\n`, false))).toBe(
      'ValueError: size changed\n',
    );
  });

  it('finds its place again when Colab cuts a long stream at the top', () => {
    const lines = Array.from({ length: 6_000 }, (_, index) => `numpy Error line ${index}\n`);
    const reader = createItemReader('stream');
    reader.read(lines.join(''), false);
    const cut = `Streaming output truncated\n${lines.slice(1_500).join('')}numpy Error news\n`;
    expect(fresh(reader.read(cut, false))).toBe('numpy Error news\n');
  });

  it('reads an output that was cleared and printed again', () => {
    const reader = createItemReader('stream');
    reader.read('numpy Error one\nnumpy Error two\n', false);
    expect(fresh(reader.read('numpy Error three\n', false))).toBe('numpy Error three\n');
  });

  it('takes an error whole, once, and keeps the end of one that is too long', () => {
    const reader = createItemReader('error');
    const text = `${'  numpy frame\n'.repeat(20_000)}RecursionError: maximum recursion depth`;
    const pieces = reader.read(text, true);
    expect(pieces).toHaveLength(1);
    expect(pieces[0]?.text.length).toBeLessThanOrEqual(48_001);
    expect(pieces[0]?.text.endsWith('maximum recursion depth')).toBe(true);
    expect(reader.read(text, true)).toEqual([]);
  });

  it('bounds every piece, for a line without an end too', () => {
    const reader = createItemReader('stream');
    const pieces = reader.read('numpyError'.repeat(100_000), false);
    expect(fresh(pieces)).toHaveLength(1_000_000);
    for (const piece of pieces) expect(piece.text.length).toBeLessThanOrEqual(64_000);
  });

  it('takes no more pieces at once than it may, and the others when it is asked again', () => {
    const reader = createItemReader('stream');
    const text = 'numpy Error is here\n'.repeat(20_000);
    const read = [reader.read(text, false, 2)];
    expect(read[0]).toHaveLength(2);
    for (let more = 0; reader.waits; more++) {
      expect(more).toBeLessThan(9);
      read.push(reader.read(text, false, 2));
    }
    expect(fresh(read.flat())).toBe(text);
  });

  it.each([
    ['a bar that draws over its line', 'Downloading numpy Error 100 %'],
    ['a bar that ends in a return', 'Downloading numpy Error 100 %\r'],
    ['bars of several lines', 'numpy Error a 100 %\nnumpy Error b 100 %\n'],
  ])('reads what stands in the place of %s, though it is shorter', (_, bar) => {
    const reader = createItemReader('stream');
    const before = Array.from({ length: 1_000 }, (_line, at) => `Collecting numpy ${at}\n`).join(
      '',
    );
    reader.read(before + bar, true);
    expect(fresh(reader.read(`${before}numpy Error 2\n`, true))).toBe('numpy Error 2\n');
  });

  it('reads little of one line twice that stands there again and again', () => {
    const reader = createItemReader('stream');
    const before = 'Collecting numpy\n'.repeat(10_000);
    reader.read(`${before}numpy Error 50 %`, true);
    const again = fresh(reader.read(`${before}numpy Error 2\n`, true));
    expect(again.endsWith('\nnumpy Error 2\n')).toBe(true);
    expect(again.length).toBeLessThan(16_000);
  });

  it.each([
    ['lines of one length', (index: number) => `numpy Error ${String(index).padStart(7, '0')}\n`],
    ['lines of any length', (index: number) => `numpy Error ${index}${'.'.repeat(index % 300)}\n`],
  ])('misses nothing where Colab cuts more than was read before: %s', (_, line) => {
    const lines = Array.from({ length: 12_000 }, (_line, index) => line(index));
    const reader = createItemReader('stream');
    reader.read(lines.slice(0, 5_000).join(''), false);
    const cut = `Streaming output truncated\n${lines.slice(7_001).join('')}`;
    expect(fresh(reader.read(cut, false))).toBe(cut);
  });
});

describe('whatever Colab draws', () => {
  const count = fc.integer({ min: 1, max: 70 });
  const length = fc.integer({ min: 0, max: 400 });
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ act: fc.constant('print'), count, length }) },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('read'), count, length }) },
    ...(['repeat', 'drawOver', 'drawAbove', 'clear'] as const).map((act) => ({
      weight: 1,
      arbitrary: fc.record({
        act: fc.constant(act),
        count: fc.integer({ min: 1, max: 12 }),
        length,
      }),
    })),
  );

  it('all that is drawn when it is read has been read', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const stream = drawnStream(60);
        const reader = createItemReader('stream');
        const read = new Set<string>();
        for (const { act, count: many, length: long } of [...steps, { act: 'read' } as const]) {
          if (act !== 'read') stream[act as 'print'](many ?? 0, long ?? 0);
          else {
            for (const mark of marksIn(fresh(reader.read(stream.text(), true)))) read.add(mark);
            expect(marksIn(stream.text()).filter((mark) => !read.has(mark))).toEqual([]);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('nothing is read twice that is only added to and cut', () => {
    // Not so much at once that what was read last is cut away.
    const some = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 250, max: 400 }));
    const added = fc.array(some, { maxLength: 40 });
    fc.assert(
      fc.property(added, (steps) => {
        const stream = drawnStream(60);
        const reader = createItemReader('stream');
        const read = steps.flatMap(([many, long]) => {
          stream.print(many, long);
          return marksIn(fresh(reader.read(stream.text(), false)));
        });
        expect(read).toEqual([...new Set(read)]);
      }),
    );
  });
});
