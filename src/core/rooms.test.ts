import { expect, test } from 'vitest';

/** The rooms of core, each above all that it may use. */
const ROOMS = [
  'shapes.ts',
  'packages',
  'text',
  'runtime',
  'installs',
  'facts',
  'signatures',
  'notes',
  'ledger',
  'reading',
  'diagnosis',
  'history',
  'saved',
];

const SOURCES = import.meta.glob<string>(['./**/*.ts', '!./**/*.test.ts', '!./**/*.fixture.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const roomOf = (path: string) => path.split('/')[1] ?? '';

/** Where a file's imports within core lead to, as paths from its root. */
function importsOf(path: string, source: string): string[] {
  const found = [...source.matchAll(/ from '(\.[^']+)'/g)];
  return found.map(([, to = '']) => `.${new URL(to, `file://${path.slice(1)}`).pathname}`);
}

test('each room uses only what is below it, so that no two lean on each other', () => {
  expect(Object.keys(SOURCES).length).toBeGreaterThan(150);
  const upwards = Object.entries(SOURCES).flatMap(([path, source]) =>
    importsOf(path, source)
      .filter((to) => ROOMS.indexOf(roomOf(to)) > ROOMS.indexOf(roomOf(path)))
      .map((to) => `${path} -> ${to}`),
  );
  expect(upwards).toEqual([]);
});

test('every file of core stands in a room', () => {
  const rooms = new Set(Object.keys(SOURCES).map(roomOf));
  expect([...rooms].toSorted()).toEqual(ROOMS.toSorted());
});
