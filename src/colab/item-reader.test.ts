import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createItemReader, type Piece } from './item-reader.ts';

const fresh = (pieces: Piece[]) => pieces.map((piece) => piece.text.slice(piece.carried)).join('');

describe('the item reader', () => {
  it('reads each character of a growing stream once, whatever the steps', () => {
    const line = fc.stringMatching(/^[a-z ]{0,12}$/).map((text) => `numpy ${text}\n`);
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
    const lines = Array.from({ length: 6_000 }, (_, index) => `numpy line ${index}\n`);
    const reader = createItemReader('stream');
    reader.read(lines.join(''), false);
    const cut = `Streaming output truncated\n${lines.slice(1_500).join('')}numpy news\n`;
    expect(fresh(reader.read(cut, false))).toBe('numpy news\n');
  });

  it('reads an output that was cleared and printed again', () => {
    const reader = createItemReader('stream');
    reader.read('numpy one\nnumpy two\n', false);
    expect(fresh(reader.read('numpy three\n', false))).toBe('numpy three\n');
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
    const pieces = reader.read('numpy'.repeat(100_000), false);
    expect(fresh(pieces)).toHaveLength(500_000);
    for (const piece of pieces) expect(piece.text.length).toBeLessThanOrEqual(64_000);
  });
});
