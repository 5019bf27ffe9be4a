import { expect, test } from 'vitest';
import { examineNotebook } from './notebook-session.ts';
import {
  CELL_CONFLICT,
  code,
  CONFLICT,
  markdown,
  notebook,
  PIP_LOG,
  printed,
  raised,
  STALE,
} from './samples.fixture.ts';

const examined = (...cells: unknown[]) => examineNotebook(notebook(cells));

test('a replaced NumPy and a failure are judged together', () => {
  const { diagnosis } = examined(code([printed(PIP_LOG)]), code([raised(CELL_CONFLICT)]));
  expect(diagnosis).toMatchObject({ verdict: 'corrupted', cause: 'either' });
  expect(diagnosis.swap?.cell.ordinal).toBe(1);
});

test('cells are counted among the code cells and keep their ids', () => {
  const failed = [raised(STALE)];
  const { sighted } = examined(
    markdown,
    code([]),
    code(failed, { id: 'own' }),
    code(failed, { metadata: { id: 'colab' } }),
    code(failed),
  );
  expect(sighted.map(({ cell }) => cell)).toEqual([
    { ordinal: 2, id: 'own' },
    { ordinal: 3, id: 'colab' },
    { ordinal: 4, id: 'cell-4' },
  ]);
});

test('a log that is saved in pieces is read as one', () => {
  const [before = '', after = ''] = PIP_LOG.split(/(?=Successfully installed)/);
  const warning = 'ERROR: a 1.0 requires b';
  const { sighted } = examined(code([printed(before), printed(warning, 'stderr'), printed(after)]));
  expect(sighted).toMatchObject([{ facts: { fromVersion: '2.0.2', toVersion: '2.3.5' }, line: 8 }]);
});

test('an error without a traceback is its name and value', () => {
  const error = { output_type: 'error', ename: 'RuntimeError', traceback: [] };
  const evalue = 'module compiled against API version 0x10 but this version of numpy is 0xf';
  expect(examined(code([{ ...error, evalue }])).sighted).toMatchObject([
    { signature: 'api-version', excerpt: `RuntimeError: ${evalue}` },
  ]);
});

test("Colab's dialog after pip is read from its data", () => {
  const data = {
    'application/vnd.colab-display-data+json': { pip_warning: { packages: ['PIL', 'numpy'] } },
  };
  const output = { output_type: 'display_data', metadata: {}, data };
  expect(examined(code([output])).diagnosis).toMatchObject({ verdict: 'restart-needed' });
});

test('the value of an expression, text cells and sources are no outputs', () => {
  const value = { output_type: 'execute_result', data: { 'text/plain': [CONFLICT] } };
  const { sighted, diagnosis } = examined(
    { ...markdown, source: `${CONFLICT}!pip install -q numpy==1.26.4` },
    code([value], { source: CONFLICT }),
  );
  expect(sighted).toEqual([]);
  expect(diagnosis.verdict).toBe('clean');
});

test('a quiet install is seen in the source of a cell that ran', () => {
  const source = ['import os\n', '!pip install -q numpy==1.26.4'];
  expect(examined(code([], { source })).sighted).toMatchObject([
    { fault: 'replaced', strength: 'possible', excerpt: 'pip install -q numpy==1.26.4', line: 2 },
  ]);
  expect(examined(code([], { source, execution_count: null })).sighted).toEqual([]);
});

test('an install that was reported, and one of the version at hand, are not reported again', () => {
  const source = '!pip install -q numpy==2.3.5';
  const { sighted } = examined(code([printed(PIP_LOG)], { source }), code([], { source }));
  expect(sighted.map(({ signature }) => signature)).toEqual(['pip-replaced']);
});

test('what only looks like a fault is a note of its cell', () => {
  const removed = "AttributeError: module 'numpy' has no attribute 'float'";
  const { sighted, noted, diagnosis } = examined(code([]), code([raised(removed)]));
  expect(sighted).toEqual([]);
  expect(diagnosis.verdict).toBe('clean');
  expect(noted).toMatchObject([{ note: 'look-alike', cell: { ordinal: 2 }, excerpt: removed }]);
});

test('other data of a rich output may be anything', () => {
  const data = { 'image/png': 'x', 'application/json': { a: [1] }, 'text/html': ['<p>'] };
  const output = { output_type: 'display_data', data };
  expect(examined(code([output])).sighted).toEqual([]);
});

const over = (...cells: unknown[]) => {
  const { sighted, over: before, diagnosis } = examined(...cells);
  return { now: sighted.length, before: before.length, verdict: diagnosis.verdict };
};

test('a count that is not above the one before reports a restart, after which an install is over', () => {
  const installs = code([printed(PIP_LOG)], { execution_count: 2 });
  const next = (count: number) => code([printed('1')], { execution_count: count });
  expect(over(installs, next(1))).toEqual({ now: 0, before: 1, verdict: 'recovered' });
  expect(over(installs, next(2))).toEqual({ now: 0, before: 1, verdict: 'recovered' });
  expect(over(installs, next(3))).toEqual({ now: 1, before: 0, verdict: 'restart-needed' });
});

test('what failed before a restart is left to be checked, and what fails after it counts', () => {
  const failed = (count: number) => code([raised(STALE)], { execution_count: count });
  const fine = code([printed('1')], { execution_count: 1 });
  expect(over(failed(7), fine)).toEqual({ now: 0, before: 1, verdict: 'recovering' });
  expect(over(fine, failed(7))).toEqual({ now: 1, before: 0, verdict: 'corrupted' });
});

test('a cell that ends its own kernel behind an install begins the next session, and is never to run with all', () => {
  const source = '!pip install -q numpy==1.26.4\nimport os\nos.kill(os.getpid(), 9)';
  const ending = code([], { source });
  expect(over(ending, code([]))).toEqual({ now: 0, before: 1, verdict: 'recovered' });
  const { diagnosis } = examined(ending, code([raised(STALE)]));
  expect(diagnosis.remedies).toEqual(['restart']);
  expect(diagnosis.wontHelp).toEqual(['restart-and-run-all']);
});

test("Colab's list without NumPy says that the NumPy that was replaced was not loaded", () => {
  const data = (packages: string[]) => ({
    output_type: 'display_data',
    data: { 'application/vnd.colab-display-data+json': { pip_warning: { packages } } },
  });
  const verdict = (...outputs: unknown[]) => examined(code(outputs)).diagnosis.verdict;
  expect(verdict(printed(PIP_LOG), data(['six']))).toBe('clean');
  expect(verdict(printed(PIP_LOG), data(['numpy', 'six']))).toBe('restart-needed');
  // The list of a later install says nothing of the one before.
  expect(verdict(printed(PIP_LOG), data(['numpy']), data(['PIL']))).toBe('restart-needed');
});

test('there and back again is nothing', () => {
  const back = PIP_LOG.replaceAll('2.0.2', 'x')
    .replaceAll('2.3.5', '2.0.2')
    .replaceAll('x', '2.3.5');
  expect(over(code([printed(PIP_LOG)]), code([printed(back)]))).toMatchObject({
    verdict: 'clean',
    now: 0,
  });
  expect(over(code([printed(PIP_LOG)]), code([printed(PIP_LOG)])).verdict).toBe('restart-needed');
});

test("a conflict that the notebook's own install has made: its versions first", () => {
  const installs = code([printed('Successfully installed river-0.8.0\n')], {
    source: '!pip install river',
  });
  const { diagnosis } = examined(installs, code([raised(CELL_CONFLICT)]));
  expect(diagnosis).toMatchObject({ cause: 'own-conflict', remedies: ['fix-pins'] });
  expect(diagnosis.installCell?.ordinal).toBe(1);
  expect(diagnosis.wontHelp).toContain('delete-runtime');
  expect(examined(code([raised(CELL_CONFLICT)]), installs).diagnosis.cause).toBe('disk-conflict');
});

test('a program that failed in a process of its own: its environment', () => {
  const { diagnosis } = examined(code([printed(CONFLICT, 'stderr')]));
  expect(diagnosis).toMatchObject({ cause: 'other-process', remedies: ['fix-pins'] });
  expect(diagnosis.wontHelp).toContain('restart');
});
