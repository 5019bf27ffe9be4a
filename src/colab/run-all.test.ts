import { describe, expect, it } from 'vitest';
import { createRunAllSight } from './run-all.ts';

const create = (empty: readonly string[] = []) =>
  createRunAllSight<string>((cell) => empty.includes(cell));
const all = ['a', 'b', 'c'];

describe('Run all', () => {
  it('is every code cell queued at once, told once', () => {
    const saw = create();
    expect(saw(all, all, 0)).toBe(true);
    expect(saw([], all, 10)).toBe(false);
    expect(saw(['a'], all, 20)).toBe(false);
  });

  it('may be drawn in several steps', () => {
    const saw = create();
    expect(saw(['a'], all, 0)).toBe(false);
    expect(saw(['b'], all, 300)).toBe(false);
    expect(saw(['c'], all, 600)).toBe(true);
  });

  it('is reported again when all are queued again', () => {
    const saw = create();
    expect(saw(all, all, 0)).toBe(true);
    expect(saw(all, all, 500)).toBe(true);
    expect(saw(all, all, 60_000)).toBe(true);
  });

  it('leaves out cells without code', () => {
    expect(create(['b'])(['a', 'c'], all, 0)).toBe(true);
  });

  it.each([
    ['some of the cells', ['a', 'b'], all],
    ['the only cell', ['a'], ['a']],
  ])('is not %s', (_name, added, cells) => {
    expect(create()(added, cells, 0)).toBe(false);
  });

  it('is not one cell where the others are empty', () => {
    expect(create(['b', 'c'])(['a'], all, 0)).toBe(false);
  });

  it('is not cell after cell by a person, nor across a clock that was set back', () => {
    const slow = create();
    expect(all.map((cell, index) => slow([cell], all, index * 900))).toEqual([false, false, false]);
    const back = create();
    back(['a', 'b'], all, 10_000);
    expect(back(['c'], all, 0)).toBe(false);
  });
});
