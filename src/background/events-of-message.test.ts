import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventsOfMessage, type PageMessage } from './events-of-message.ts';

const HEALTHY = 'Clean Slate guard: NumPy 2.0.2, disk 2.0.2, Python 3.11.7, verdict healthy\n';
const STALE =
  'Clean Slate guard: NumPy 2.0.2, disk 2.3.5, Python 3.12.3, verdict corrupted, kind stale-memory, evidence version+mapped\n';
const on = (line: string, runtime: string) => line.replace('\n', `, runtime ${runtime}\n`);

const output = (text: string, carried = 0, runtime = 'm-s-1abc'): PageMessage => ({
  type: 'output',
  id: 'id',
  at: 1,
  runtime,
  notebook: 'n',
  cell: { id: 'c', ordinal: 1 },
  run: 'r',
  passage: { kind: 'stream', item: 0, from: 0, carried, text },
});
const heard = (text: string, carried?: number, runtime?: string) =>
  eventsOfMessage(output(text, carried, runtime), 1).map((event) =>
    event.type === 'guard-told'
      ? event.report.verdict
      : event.type === 'sighted'
        ? event.sighting.fault
        : event.type,
  );

test('what a guard cell printed is reported once, with the fault that it found', () => {
  expect(heard(HEALTHY)).toEqual(['healthy']);
  expect(heard(STALE)).toEqual(['corrupted', 'stale-memory']);
  expect(heard(`${STALE}${HEALTHY}`)).toEqual(['healthy', 'stale-memory']);
  expect(heard(`${HEALTHY}more\n`, HEALTHY.length)).toEqual([]);
});

test('a line is heard in one passage of an output, wherever that is cut', () => {
  const text = `before\n${STALE}after\n`;
  fc.assert(
    fc.property(
      fc.array(fc.nat(text.length), { maxLength: 6 }).map((ends) => ends.toSorted((a, b) => a - b)),
      (ends) => {
        const all = [0, ...ends, text.length];
        const told = all.slice(1).flatMap((end, index) => heard(text.slice(0, end), all[index]));
        expect(told).toEqual(['corrupted', 'stale-memory']);
      },
    ),
  );
});

test('what is said of another runtime is not about this one', () => {
  expect(heard(on(STALE, 'm-s-other'))).toEqual([]);
  expect(heard(on(STALE, 'm-s-1abc'))).toEqual(['corrupted', 'stale-memory']);
  expect(heard(on(STALE, 'm-s-1abc'), 0, 'm-s-1abc-b')).toEqual(['corrupted', 'stale-memory']);
  expect(heard(on(STALE, 'm-s-1abc'), 0, 'notebook/n')).toEqual(['corrupted', 'stale-memory']);
  expect(heard(on(HEALTHY, 'm-s-1abc'), 0, 'localhost:8888')).toEqual([]);
});

test('the line that is shown names no runtime', () => {
  const [, sighted] = eventsOfMessage(output(on(STALE, 'm-s-1abc')), 1);
  expect(sighted).toMatchObject({ sighting: { excerpt: STALE.trimEnd() } });
});
