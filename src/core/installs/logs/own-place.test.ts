import { expect, test } from 'vitest';
import { createPlaceReader } from './own-place.ts';

const isOwn = (...lines: string[]) => {
  const reader = createPlaceReader();
  for (const line of lines) reader.read(line);
  return reader.isOwn();
};

const satisfied = (path: string) =>
  `Requirement already satisfied: pandas>=1.5 in ${path} (from deepchem) (2.0.2)`;

test.each([
  [satisfied('/home/me/miniconda3/envs/deepchem/lib/python3.8/site-packages')],
  [satisfied('/Users/x/.pyenv/versions/3.11.4/lib/python3.11/site-packages')],
  [satisfied('/Library/Frameworks/Python.framework/Versions/3.11/lib/python3.11/site-packages')],
  [satisfied('/opt/homebrew/lib/python3.11/site-packages')],
  [satisfied(String.raw`c:\users\me\anaconda3\lib\site-packages`)],
  ['Requirement already up-to-date: six in /home/me/lib (1.16)'],
  [
    '    Not uninstalling numpy at /home/me/.venv/lib/python3.10/site-packages, outside environment /usr',
  ],
  ['  Stored in directory: /home/me/.cache/pip/wheels/0a/1b'],
  ["  WARNING: The script f2py is installed in '/home/me/.local/bin' which is not on PATH."],
  [
    "  WARNING: The scripts f2py and f2py3 are installed in '/home/me/.local/bin' which is not on PATH.",
  ],
  ['  environment location: /Users/x/opt/anaconda3/envs/torch'],
  ['  Prefix: /home/me/micromamba/envs/a'],
  ['Using Python 3.12.3 environment at: /home/me/project/.venv'],
  ['Defaulting to user installation because normal site-packages is not writeable'],
])("is a person's own: %s", (line) => {
  expect(isOwn('text', line, 'and on')).toBe(true);
  expect(isOwn(line, satisfied('/usr/lib/python3/dist-packages'))).toBe(true);
  expect(isOwn(line, satisfied('/usr/local/lib/python3.12/dist-packages'))).toBe(false);
  expect(isOwn(satisfied('/usr/local/lib/python3.12/dist-packages'), line)).toBe(false);
});

test.each([
  [''],
  ['I work in /home/me'],
  [satisfied('/usr/local/lib/python3.12/dist-packages')],
  [satisfied('/usr/local/lib/python3.7/site-packages')],
  [satisfied('/opt/conda/lib/python3.10/site-packages')],
  [satisfied('/root/miniconda3/lib/python3.10/site-packages')],
  [satisfied('/content/venv/lib/python3.10/site-packages')],
  ['  Stored in directory: /root/.cache/pip/wheels/0a/1b'],
  ['  environment location: /usr/local'],
  ['Using Python 3.12.12 environment at: /usr'],
])('is not: %s', (line) => {
  expect(isOwn(line)).toBe(false);
});
