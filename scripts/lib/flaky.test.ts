import { expect, test } from 'vitest';
import { flakyTests } from './flaky.mjs';

const spec = (title: string, line: number, ...statuses: string[]) => ({
  file: 'stop.spec.ts',
  line,
  title,
  tests: statuses.map((status) => ({ status })),
});

test('names the tests that needed a second try, by file and title, in groups too', () => {
  const report = {
    suites: [
      {
        file: 'stop.spec.ts',
        title: 'stop.spec.ts',
        specs: [spec('stops', 3, 'expected'), spec('stops late', 9, 'flaky')],
        suites: [
          {
            file: 'stop.spec.ts',
            title: 'in another tab',
            specs: [spec('stops', 20, 'flaky'), spec('fails', 30, 'unexpected')],
          },
        ],
      },
    ],
  };
  expect(flakyTests(report)).toEqual([
    'e2e/stop.spec.ts:9  stops late',
    'e2e/stop.spec.ts:20  in another tab › stops',
  ]);
});

test('a report without a test has none', () => {
  expect(flakyTests({})).toEqual([]);
  expect(flakyTests({ suites: [] })).toEqual([]);
});
