import { describe, expect, test } from 'vitest';
import { createColabWarningReader } from './colab-warning.ts';
import { createPoetryReader } from './poetry-log.ts';
import { createUvReader } from './uv-log.ts';
import { readLog } from './read-log.fixture.ts';

describe('uv', () => {
  const read = (...lines: string[]) => readLog(createUvReader(), lines);

  test.each(['Uninstalled 1 package in 50ms', ' Installed 12 packages in 1.20s'])(
    'replaced what its summary removes and adds: %s',
    (summary) => {
      expect(read(summary, ' - numpy==2.0.2', ' - six==1.0', ' + numpy==1.26.4')).toEqual([
        { evidence: 'installed', from: '2.0.2', to: '1.26.4', text: ' + numpy==1.26.4', line: 4 },
      ]);
    },
  );

  test('replaced nothing where it only adds, or adds it elsewhere the second time', () => {
    expect(read('Installed 1 package in 1ms', ' + numpy==1.26.4')).toEqual([]);
    const twice = ['Installed 1 package in 1ms', '- numpy==2.0.2', '+ numpy==1.26.4'];
    expect(read(...twice, '+ numpy==1.26.4')).toHaveLength(1);
  });

  test.each([
    ['lists without a summary', '- numpy==2.0.2', '+ numpy==1.26.4'],
    ['a summary in a sentence', 'uv says: Installed 1 package in 1ms', '- numpy==2', '+ numpy==1'],
    ['a document', 'Installed 1 package in 1ms', '     - numpy==2.0.2', '     + numpy==1.26.4'],
    ['a sentence', 'Installed 1 package in 1ms', 'not - numpy==2.0.2', '+ numpy==1.26.4'],
    ['another', 'Installed 1 package in 1ms', '- numpy==2.0.2', 'not + numpy==1.26.4'],
    ['a comment', 'Installed 1 package in 1ms', '- numpy==2.0.2', '+ numpy==1.26.4 is old'],
    ['another comment', 'Installed 1 package in 1ms', '- numpy==2.0.2 was', '+ numpy==1.26.4'],
    ['others', 'Installed 1 package in 1ms', '- numpy-stl==2.0.2', '+ numpy-stl==1.26.4'],
  ])('does not speak in %s', (_, ...lines) => {
    expect(read(...lines)).toEqual([]);
  });
});

describe('uv, going on', () => {
  const read = (...lines: string[]) => readLog(createUvReader(), lines);

  test('removed a NumPy that is not put back', () => {
    expect(read('Uninstalled 1 package in 9ms', ' - numpy==2.0.2')).toEqual([
      { evidence: 'uninstalled', from: '2.0.2', text: ' - numpy==2.0.2', line: 2 },
    ]);
    expect(read('Installed 1 package in 9ms', ' - numpy==2.0.2')).toEqual([]);
  });

  test('took it from an address', () => {
    const wheel = ' + numpy==1.26.4 (from https://example.org/numpy.whl)';
    expect(read('Installed 1 package in 9ms', ' - numpy==2.0.2', wheel)).toHaveLength(1);
  });

  test.each([
    ['the same version put there again', 'Uninstalled 1 package in 9ms', ' ~ numpy==2.0.2'],
    [
      'one removed and added again',
      'Uninstalled 1 package in 9ms',
      '- numpy==2.0.2',
      '+ numpy==2.0.2',
    ],
    [
      'an environment of its own',
      'Creating virtual environment at: .venv',
      'Uninstalled 1 package in 9ms',
      ' - numpy==2.0.2',
      ' + numpy==1.26.4',
    ],
  ])('replaced nothing: %s', (_, ...lines) => {
    expect(read(...lines)).toEqual([]);
  });
});

describe('poetry and pdm', () => {
  const PLAN = 'Package operations: 1 install, 2 updates, 0 removals';
  const read = (...lines: string[]) => readLog(createPoetryReader(), lines);

  test.each([
    ['  - Updating numpy (2.0.2 -> 1.26.4)'],
    ['  • Downgrading numpy (2.0.2 -> 1.26.4)'],
    ['  • Updating numpy (2.0.2 -> 1.26.4): Installing...'],
  ])('replaced what poetry says: %s', (line) => {
    expect(read(PLAN, line)).toEqual([
      { evidence: 'installed', from: '2.0.2', to: '1.26.4', text: line, line: 2 },
    ]);
    expect(read(line)).toEqual([]);
    expect(read('Creating virtualenv a-py3.12 in /root/.cache/pypoetry', PLAN, line)).toEqual([]);
  });

  test('replaced what pdm says', () => {
    expect(read('  ✔ Update numpy 2.0.2 -> 1.26.4 successful')).toMatchObject([
      { from: '2.0.2', to: '1.26.4' },
    ]);
  });

  test.each([
    ['a new package', '  - Installing numpy (1.26.4)'],
    ['one skipped', '  - Updating numpy (2.0.2 -> 1.26.4): Skipped for the following reason: x'],
    ['the same', '  - Updating numpy (2.0.2 -> 2.0.2)'],
    ['others', '  - Updating numpy-stl (2.0.2 -> 3.0)'],
    ['a lock', 'Updated numpy v2.0.2 -> v1.26.4'],
    ['a failure', '  ✖ Update numpy 2.0.2 -> 1.26.4 failed'],
  ])('did not: %s', (_, line) => {
    expect(read(PLAN, line)).toEqual([]);
  });
});

describe("Colab's warning", () => {
  const WARNING = 'WARNING: The following packages were previously imported in this runtime:';
  const read = (...lines: string[]) => readLog(createColabWarningReader(), lines);

  test.each([
    ['below it', [WARNING, '  [PIL,numpy]'], 2],
    ['behind it', [`${WARNING} [numpy]`], 1],
    ['below empty lines', [WARNING, '', '[google, numpy]'], 3],
  ])('has its packages %s', (_, lines, line) => {
    expect(read(...lines)).toMatchObject([{ evidence: 'previously-imported', line }]);
  });

  test('is reported with its packages', () => {
    expect(read(WARNING, '  [PIL,numpy]')[0]?.text).toBe(
      'previously imported in this runtime: [PIL,numpy]',
    );
  });

  test('may be about others', () => {
    expect(read(WARNING, '[numpy-stl,PIL]')).toMatchObject([{ evidence: 'others-imported' }]);
  });

  test.each([
    ['a list alone', '[numpy]'],
    ['a list further below', WARNING, 'You must restart the runtime', '[numpy]'],
    ['a document', `      ${WARNING}`, '[numpy]'],
    ['a sentence', `Colab prints "${WARNING}`, '[numpy]'],
    ['a list behind spaces, and more below', `${WARNING}   `, 'then', '[numpy]'],
    ['a list in a sentence', WARNING, 'These: [numpy]'],
    ['a list of something else', WARNING, '["numpy"]'],
  ])('is not %s', (_, ...lines) => {
    expect(read(...lines)).toEqual([]);
  });
});
