import { expect, test } from 'vitest';
import { SITE } from '../signatures/fixture.ts';
import { CELL, type Frame } from './frames.ts';
import { programRun } from './failed-program.ts';

const frame = (path: string, call = '<module>'): Frame => ({
  path,
  call,
  source: '',
  isAfterGap: false,
});

const VENV = '/content/kohya/venv/lib/python3.10/site-packages';

test.each([
  ['a script', ['/content/train.py', `${SITE}/cv2/__init__.py`], { program: 'train.py' }],
  [
    'a script in an environment of its own',
    ['/content/kohya/tag.py', `${VENV}/cv2/__init__.py`],
    { program: 'tag.py', environment: 'venv' },
  ],
  [
    "a script in conda's",
    ['/w/main.py', '/root/miniconda3/envs/scaling/lib/python3.11/site-packages/faiss/__init__.py'],
    { program: 'main.py', environment: 'scaling' },
  ],
  [
    "a script in conda's own environment, which has no name",
    ['/w/main.py', '/root/miniconda3/lib/python3.11/site-packages/faiss/__init__.py'],
    { program: 'main.py' },
  ],
  [
    'on Windows',
    ['C:/w/.venv/run.py', 'C:/w/.venv/Lib/site-packages/x.py'],
    { program: 'run.py', environment: '.venv' },
  ],
  [
    "a command's own script",
    ['/usr/local/bin/accelerate', `${SITE}/a.py`],
    { program: 'accelerate' },
  ],
  [
    'a module',
    ['<frozen runpy>', '<frozen runpy>', `${SITE}/accelerate/__main__.py`],
    { program: 'accelerate' },
  ],
] as const)('%s', (_, paths, told) => {
  expect(programRun(paths.map((path) => frame(path)))).toEqual(told);
});

test.each([
  ['a cell', [CELL, `${SITE}/cv2/__init__.py`]],
  [
    'the kernel, as it started',
    ['<frozen runpy>', '<frozen runpy>', `${SITE}/ipykernel_launcher.py`],
  ],
  ['a script that a cell runs in the session', ['/content/train.py', CELL]],
  [
    'an older runpy, of the kernel',
    ['/usr/lib/python3.12/runpy.py', `${SITE}/ipykernel/__main__.py`],
  ],
  ['a folder without a name', ['<frozen runpy>', '<frozen runpy>', '/__main__.py']],
  ['a traceback whose top is cut', [`${SITE}/sklearn/utils.py`]],
  ['nothing', []],
  ['NumPy beside Python, on Windows', ['C:/Python35/lib/numpy/__init__.py']],
  [
    "what was typed into Python's own shell",
    ['<pyshell#3>', 'C:/Python35/lib/imageio/__init__.py'],
  ],
])('%s is no program of its own', (_, paths) => {
  expect(programRun(paths.map((path) => frame(path)))).toBeUndefined();
});

test('a function of a script stands further in: the top is cut', () => {
  expect(programRun([frame('/content/train.py', 'main')])).toBeUndefined();
});
