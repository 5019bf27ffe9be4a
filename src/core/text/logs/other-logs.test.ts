import { describe, expect, test } from 'vitest';
import { createColabWarningReader } from './colab-warning.ts';
import { createCondaReader } from './conda-log.ts';
import { createOutcomeReader } from './install-outcome.ts';
import { createUvReader } from './uv-log.ts';
import type { InstallReader } from './install.ts';

function readAll(reader: InstallReader, lines: readonly string[]) {
  const said = lines.map((text, index) => reader.read(text, index + 1));
  return [...said, reader.end()].filter((install) => install !== undefined);
}

describe('uv', () => {
  const read = (...lines: string[]) => readAll(createUvReader(), lines);

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

describe('conda', () => {
  const PLAN = '  numpy      1.21.6-py37h976b520_0 --> 1.26.4-py312h8753938_0';
  const DONE = 'Executing transaction: ...working... done';
  const read = (...lines: string[]) => readAll(createCondaReader(), lines);

  test('replaced what it planned to, once it is done', () => {
    expect(read(PLAN, '', DONE)).toEqual([
      { evidence: 'installed', from: '1.21.6', to: '1.26.4', text: PLAN, line: 1 },
    ]);
    expect(read(PLAN, DONE, DONE)).toHaveLength(1);
  });

  test.each([
    ['a plan that was not carried out', PLAN, 'Executing transaction: failed'],
    ['a plan without an end', PLAN],
    ['an end that is only told', PLAN, `It says: ${DONE}`],
    ['an end that is quoted', PLAN, `${DONE} is what it says`],
    ['no plan', DONE],
    ['others', '  numpy-base 1.21.6-py37 --> 1.26.4-py312', DONE],
    ['a document', '        numpy 1.21.6-py37 --> 1.26.4-py312', DONE],
    ['the same version built again', '  numpy 1.26.4-py37 --> 1.26.4-py312', DONE],
    ['a new package', '  numpy 1.26.4-py312', DONE],
    ['a plan without a change', 'numpy 1.26.4-py312h87', DONE],
    ['a change to no version', '  numpy 1.21.6-py37 --> v1.26.4-py312', DONE],
  ])('did not for %s', (_, ...lines) => {
    expect(read(...lines)).toEqual([]);
  });
});

describe("Colab's warning", () => {
  const WARNING = 'WARNING: The following packages were previously imported in this runtime:';
  const read = (...lines: string[]) => readAll(createColabWarningReader(), lines);

  test.each([
    ['below it', [WARNING, '  [PIL,numpy]'], 2],
    ['behind it', [`${WARNING} [numpy]`], 1],
    ['below empty lines', [WARNING, '', '[google, numpy]'], 3],
  ])('has its packages %s', (_, lines, line) => {
    expect(read(...lines)).toMatchObject([{ evidence: 'previously-imported', line }]);
  });

  test('is told with its packages', () => {
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

describe('how the installs went', () => {
  const outcomeOf = (...lines: string[]) => {
    const reader = createOutcomeReader();
    for (const line of lines) reader.read(line);
    return reader.outcome();
  };

  test.each([
    'Successfully installed six-1.16',
    'Successfully uninstalled numpy-2.0.2',
    'Requirement already satisfied: numpy in /usr/lib (2.0.2)',
    'Installed 12 packages in 3ms',
    'Uninstalled 1 package in 3ms',
    'Audited 1 package in 3ms',
    'Audited 21 packages in 3ms',
    'Executing transaction: done',
    '# All requested packages already installed.',
  ])('is told by: %s', (line) => {
    expect(outcomeOf(line, 'and on')).toBe('told');
    expect(outcomeOf(`It prints ${line}`)).toBe('none');
    expect(outcomeOf(`Sure: ${line}`)).toBe('none');
  });

  test.each([
    'ERROR: Could not find a version that satisfies the requirement numpy==9',
    'ERROR: No matching distribution found for numpy==9',
    'ERROR: Cannot uninstall numpy 2.0.2',
    'ERROR: Failed building wheel for numpy',
    'ERROR: Invalid requirement: numpy=1',
    'ERROR: Exception:',
    'ERROR: Error while checking',
    'ERROR: ResolutionImpossible: see the manual',
    'ERROR: numpy-1.26.4-cp39-cp39-linux.whl is not a supported wheel on this platform.',
    'error: Failed to fetch',
    '× No solution found when resolving dependencies',
    'PackagesNotFoundError: The following packages are not available',
    'UnsatisfiableError: The following specifications',
    '/bin/bash: line 1: uv: command not found',
    '/bin/sh: 1: uv: not found',
  ])('is a failure: %s', (line) => {
    expect(outcomeOf('Successfully installed six-1.16', line)).toBe('failed');
    expect(outcomeOf(line, 'Successfully installed six-1.16')).toBe('failed');
    expect(outcomeOf(`Sure: ${line}`)).toBe('none');
  });

  test("is not told by pip's complaint about packages that disagree", () => {
    expect(outcomeOf("ERROR: pip's dependency resolver does not currently take")).toBe('none');
  });
});
