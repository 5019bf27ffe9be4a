import { describe, expect, test } from 'vitest';
import { createCondaReader } from './conda-log.ts';
import { readLog } from './read-log.fixture.ts';

describe('conda', () => {
  const PLAN = '  numpy      1.21.6-py37h976b520_0 --> 1.26.4-py312h8753938_0';
  const DONE = 'Executing transaction: ...working... done';
  const read = (...lines: string[]) => readLog(createCondaReader(), lines);

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

describe('conda, in other words', () => {
  const DONE = 'Executing transaction: \\ | / done';
  const read = (...lines: string[]) => readLog(createCondaReader(), lines);

  test.each([
    [
      'with channels',
      '  numpy  pkgs/main::numpy-1.21.6-py37_0 --> conda-forge::numpy-1.26.4-py312_0',
    ],
    ['long ago', '    numpy:      1.21.6-py35_0 conda-forge --> 1.26.4-py36_0 conda-forge'],
    ['cut short', '  numpy      1.21.6-py37h976~ --> 1.26.4-py312h87~ '],
  ])('%s', (_, plan) => {
    expect(read(plan, DONE)).toMatchObject([{ from: '1.21.6', to: '1.26.4' }]);
  });

  test('removed it', () => {
    const plan = ['The following packages will be REMOVED:', '', '  numpy-1.26.4-py312_0'];
    expect(read(...plan, DONE)).toMatchObject([{ evidence: 'uninstalled', from: '1.26.4' }]);
    const [, ...rest] = plan;
    expect(read('The following packages will be downloaded:', ...rest, DONE)).toEqual([]);
  });

  const PLAN = '  numpy  1.21.6-py37_0 --> 1.26.4-py312_0';
  test.each([
    ['refused', 'CondaSystemExit: Exiting.'],
    ['tried out', 'DryRunExit: Dry run. Exiting.'],
    ['followed by another', '## Package Plan ##'],
  ])('does not take a plan for done that was %s', (_, end) => {
    expect(read(PLAN, end, DONE)).toEqual([]);
  });
});

describe('mamba', () => {
  const TABLE = [
    "Looking for: ['openmm']",
    '  Upgrade:',
    '  - numpy       1.24.4  py310h8deb116_0     conda-forge      Cached',
    '  + numpy       1.26.4  py310hb13e2d6_0     conda-forge         7MB',
  ];
  const read = (...lines: string[]) => readLog(createCondaReader(), lines);

  test.each([
    'Executing transaction: ...working... done',
    'Transaction finished',
    'Transaction finished (took 3.2 seconds)',
  ])('replaced what its table removes and adds: %s', (done) => {
    expect(read(...TABLE, done)).toMatchObject([
      { evidence: 'installed', from: '1.24.4', to: '1.26.4', text: TABLE[3] },
    ]);
  });

  test('replaced it where it names what it does, though the log is cut', () => {
    const steps = [
      'Unlinking numpy-1.24.4-py310h8deb116_0',
      'Linking numpy-1.26.4-py310hb13e2d6_0',
    ];
    const found = [{ evidence: 'installed', from: '1.24.4', to: '1.26.4' }];
    expect(read('Transaction starting', ...steps)).toMatchObject(found);
    expect(read(...TABLE, 'Transaction starting', ...steps, 'Transaction finished')).toMatchObject(
      found,
    );
  });

  test.each([
    ['a plan without an end', ...TABLE],
    [
      'a plan that was refused',
      ...TABLE,
      'Confirm changes: [Y/n] n',
      'Aborted.',
      'Transaction finished',
    ],
    [
      'a plan tried out',
      ...TABLE,
      'Dry run. Not executing the transaction.',
      'Transaction finished',
    ],
    ['a plan before another', ...TABLE, 'Transaction', 'Transaction finished'],
    ['a plan before another of 1.x', ...TABLE, 'Looking for: []', 'Executing transaction: done'],
    ['a new package', ...TABLE.slice(3), 'Transaction finished'],
    ['the same again', '  o numpy  1.24.4  py310_0  conda-forge', 'Transaction finished'],
    [
      'another build',
      '- numpy  1.24.4  py310_0',
      '+ numpy  1.24.4  py310_1',
      'Transaction finished',
    ],
    ['others', '- numpy-base  1.24.4  x', '+ numpy-base  1.26.4  x', 'Transaction finished'],
    ['a list of packages', '- numpy 1.24.4', '+ numpy 1.26.4'],
  ])('did not for %s', (_, ...lines) => {
    expect(read(...lines)).toEqual([]);
  });
});
