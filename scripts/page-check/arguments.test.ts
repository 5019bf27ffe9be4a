import { expect, test } from 'vitest';
import { HELP, readArguments } from './arguments.ts';

test('files, one line each unless asked for more', () => {
  expect(readArguments(['a.html', 'b.html'])).toEqual({
    files: ['a.html', 'b.html'],
    pretty: false,
    help: false,
  });
  expect(readArguments(['--pretty', '-'])).toMatchObject({ files: ['-'], pretty: true });
  expect(readArguments(['--help'])).toMatchObject({ help: true });
});

test('what is wrong is said', () => {
  expect(readArguments([]).wrong).toBe('no file named');
  expect(readArguments(['--colour', 'a.html']).wrong).toContain('--colour');
});

test('the help fits a terminal', () => {
  expect(Math.max(...HELP.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});
