/** Outputs and notebooks for the tests beside this file. */
import { colabError, SITE } from '../signatures/fixture.ts';

export const PIP_LOG = `Collecting numpy==2.3.5
Installing collected packages: numpy
  Attempting uninstall: numpy
    Found existing installation: numpy 2.0.2
    Uninstalling numpy-2.0.2:
      Successfully uninstalled numpy-2.0.2
Successfully installed numpy-2.3.5
`;

export const STALE = colabError(
  [`${SITE}/numpy/_core/strings.py`, '<module>', 'from numpy._core.umath import ('],
  'ImportError',
  "cannot import name '_center' from 'numpy._core.umath'",
);

export const CONFLICT = `Traceback (most recent call last):
  File "a.py", line 1, in <module>
    import cv2
ImportError: numpy.core.multiarray failed to import
`;

/** A package of another NumPy, met in a cell. */
export const CELL_CONFLICT = colabError(
  [`${SITE}/cv2/__init__.py`, 'bootstrap', 'native_module = importlib.import_module("cv2")'],
  'ImportError',
  'numpy.core.multiarray failed to import',
);

/** A code cell that ran; `notebook` counts its runs. */
export const code = (outputs: unknown[], more: object = {}) => ({
  cell_type: 'code',
  metadata: {},
  source: '',
  outputs,
  ...more,
});

export const printed = (text: string | string[], name = 'stdout') => ({
  output_type: 'stream',
  name,
  text,
});

export const raised = (text: string) => ({
  output_type: 'error',
  ename: 'ImportError',
  evalue: '',
  traceback: text.split('\n'),
});

const isCode = (cell: unknown): cell is object =>
  typeof cell === 'object' && cell !== null && 'cell_type' in cell && cell.cell_type === 'code';

export function notebook(all: unknown[], more: object = {}): string {
  const cells = all.map((cell, index) =>
    isCode(cell) && !('execution_count' in cell)
      ? { cell_type: 'code', execution_count: index + 1, ...cell }
      : cell,
  );
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells, ...more }, null, 1);
}

export const markdown = { cell_type: 'markdown', metadata: {}, source: ['# Title\n'] };
