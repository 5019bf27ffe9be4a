import { expect, test } from 'vitest';
import { createCrashLogReader } from './crash-log.ts';

function read(lines: readonly string[]) {
  const reader = createCrashLogReader();
  return [...lines.flatMap((line) => reader.read(line)), ...reader.end()];
}

test('the newest line comes first, and some are quoted', () => {
  const lines = [
    'before',
    'Timestamp,Level,Message',
    '"Mar 21, 2025, 3:40:13 PM",WARNING,c',
    '"Mar 21, 2025, 3:40:13 PM",INFO,"  b, ""b"""',
    '',
    '"Mar 21, 2025, 3:40:12 PM",WARNING,a',
  ];
  expect(read(lines)).toEqual(['before', 'a', '  b, "b"', 'c']);
});

test('it ends with the first line of another kind', () => {
  const lines = ['Timestamp,Level,Message', '2025,INFO,b', '2025,INFO,a', 'after', '2025,INFO,c'];
  expect(read(lines)).toEqual(['a', 'b', 'after', '2025,INFO,c']);
});

test.each([
  ['in quotes', '"a, b"', 'a, b'],
  ['in quotes, with quotes', '"a ""b"""', 'a "b"'],
  ['that ends with a quoted word', 'no module named "numpy"', 'no module named "numpy"'],
  ['that begins with a quoted word', '"numpy" is missing', '"numpy" is missing'],
  ['that is a quote mark alone', '"', '"'],
  ['that is empty', '""', ''],
])('a message %s', (_, field, message) => {
  expect(read(['Timestamp,Level,Message', `2025,INFO,${field}`])).toEqual([message]);
});

test.each(['', '   '])('goes on over a line with nothing on it: "%s"', (blank) => {
  const lines = ['Timestamp,Level,Message', '2025,INFO,b', blank, '2025,INFO,a'];
  expect(read(lines)).toEqual(['a', 'b']);
});

test.each(['Timestamp,Level,Message', '"Timestamp","Level","Message"'])(
  'a line stands for itself until the log begins: %s',
  (header) => {
    const reader = createCrashLogReader();
    expect(reader.isBeside('numpy failed')).toBe(true);
    expect(reader.isBeside('the "Timestamp"')).toBe(true);
    expect(reader.isBeside(header)).toBe(false);
    reader.read(header);
    expect(reader.isBeside('numpy failed')).toBe(false);
    reader.end();
    expect(reader.isBeside('numpy failed')).toBe(true);
  },
);

test('keeps the newest 400', () => {
  const many = Array.from({ length: 600 }, (_, index) => `2025,INFO,${index}`);
  const told = read(['Timestamp,Level,Message', ...many]);
  expect(told).toHaveLength(400);
  expect(told.at(-1)).toBe('0');
});
