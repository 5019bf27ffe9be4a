import { describe, expect, test } from 'vitest';
import { mayBeInstallLog, mayConcernNumPy, mayInstall } from './may-concern.ts';

describe('a text may concern NumPy', () => {
  test.each([
    "cannot import name '_center' from 'numpy._core.umath'",
    'WARNING: Ignoring invalid distribution ~umpy',
    'A module that was compiled using NumPy 1.x cannot be run',
    'AttributeError: _ARRAY_API not found',
    'RuntimeError: CPU dispatcher tracer already initlized',
    'RuntimeError: empty_like method already has a different docstring',
  ])('%s', (text) => {
    expect(mayConcernNumPy(text)).toBe(true);
  });

  test.each(['', 'Epoch 1/90, loss 0.25', 'ImportError: cannot import name _imaging', 'NUMBA'])(
    'not: %s',
    (text) => {
      expect(mayConcernNumPy(text)).toBe(false);
    },
  );
});

describe("a text may be part of an installer's log", () => {
  test.each([
    'Successfully installed pillow-11.0.0',
    'Installed 3 packages in 12ms',
    'Requirement already satisfied: six',
    'Collecting six',
    'ERROR: Could not find a version that satisfies the requirement nowhere',
    'Audited 2 packages in 3ms',
    'Executing transaction: done',
    '━━━━━━━━━━━━━━━━━━ 1.6/1.6 MB 13.1 MB/s eta 0:00:00',
    'bash: line 1: pip: command not found',
    'zsh:1: no matches found: a[b]',
    '/bin/bash: -c: line 0: syntax error near unexpected token',
    '/usr/bin/python3: No module named pip',
    "'pip' is not recognized as an internal or external command,",
  ])('%s', (text) => {
    expect(mayBeInstallLog(text)).toBe(true);
  });

  test.each(['', 'Epoch 1/90, loss 0.25', 'Error: no such file', 'numpy 2.0.2', '1.2 kB'])(
    'not: %s',
    (text) => {
      expect(mayBeInstallLog(text)).toBe(false);
    },
  );
});

describe("a cell's source may install", () => {
  test.each([
    '!pip install six',
    '%conda install six',
    '!mamba install six',
    '!uv add six',
    'import pip; pip.main(["install", "six"])',
  ])('%s', (source) => {
    expect(mayInstall(source)).toBe(true);
  });

  test.each(['', 'import numpy as np', 'mesh.uv_layers.active', '!apt-get install -y ffmpeg'])(
    'not: %s',
    (source) => {
      expect(mayInstall(source)).toBe(false);
    },
  );
});
