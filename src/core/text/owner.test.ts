import { expect, test } from 'vitest';
import { parseFrame } from './frames.ts';
import { callerOfHook, deepestOwner, numpyFolder, pythonVersion } from './owner.ts';

const framesOf = (...lines: string[]) =>
  lines.map((line) => parseFrame(line, true)).filter((frame) => frame !== undefined);

test.each([
  ['/usr/local/lib/python3.12/dist-packages/numpy/_core/strings.py in <module>', 'numpy'],
  [
    'File /usr/lib/python3/dist-packages/numpy/ma/core.py:937, in _MaskedUFunc.__init__(self, ufunc)',
    'numpy',
  ],
  ['File ~/venv/lib/python3.12/site-packages/pandas/__init__.py:12', 'pandas'],
  [
    String.raw`File "C:\Python312\Lib\site-packages\numpy\__init__.py", line 367, in __getattr__`,
    'numpy',
  ],
  [
    String.raw`File "C:\Program Files\Python35\lib\numpy\__init__.py", line 126, in <module>`,
    'numpy',
  ],
  [
    'File "/opt/lib/python3.8/site-packages/davitpy-0.8.egg/davitpy/models.py", line 2, in f',
    'davitpy',
  ],
  ['numpy/random/mtrand.pyx in init numpy.random.mtrand()', 'numpy'],
  ['File numpy/random/mtrand.pyx:1, in init numpy.random.mtrand()', 'numpy'],
  ['File "pandas/_libs/interval.pyx", line 1, in init pandas._libs.interval', 'pandas'],
  ['File "lib.pyx", line 2538, in pandas._libs.lib.maybe_convert_objects', 'pandas'],
  ['/usr/lib/python3.12/dist-packages/numpy/_core/umath.py:14 in <module>', 'numpy'],
  ['/home/me/.local/lib/python3.11/site-packages/numpy/_core/overrides.py(8): <module>', 'numpy'],
  ['/content/drive/MyDrive/pkgs/numpy/_core/strings.py in <module>', 'numpy'],
  ['/usr/lib/python3/dist-packages/joblib/numpy_pickle.py in load(f)', 'joblib'],
  ['/content/drive/MyDrive/pkgs/numpy/core/numeric.py in <module>', 'numpy'],
  ['/content/drive/MyDrive/pkgs/numpy/__init__.py in <module>', 'numpy'],
  ['/content/numpy/_main.py.txt.py in main()', 'notebook'],
  ['/content/numpy/main.py in main()', 'notebook'],
  ['/usr/lib/python3/dist-packages/six.py in f()', 'six'],
  ['/usr/lib/python3/dist-packages/six.pyc in f()', 'six'],
  ['File "/usr/lib/python3/dist-packages/_cffi.cpython-312-x86_64.so", line 1, in f', '_cffi'],
  ['File "/usr/lib/python3/dist-packages/x.pyx.d/a.py", line 1, in f', 'x.pyx.d'],
  ['site-packages/pandas/core.py in f()', 'pandas'],
  ['File "/a/site-packages/b.egg", line 1, in f', 'b.egg'],
  ['File "/a/site-packages/x/dist-packages/y/z.py", line 1, in f', 'y'],
  ['File "interval.pyx", line 1, in f', undefined],
  ['File "pandas/_libs/interval.pyx", line 1, in f', 'pandas'],
  ['File "interval.pyx", line 1, in lambda pandas._libs', undefined],
  ['File "__init__.pxd", line 1, in init scipy.linalg', 'scipy'],
  ['File "<string>", line 1, in <module>', 'notebook'],
  ['File "<stdin>", line 1', 'notebook'],
  ['File "<frozen runpy>", line 1, in f', undefined],
  ['/usr/lib/python3.12/runpy.py in f()', undefined],
  ['/opt/python3.9/runpy.py in f()', undefined],
  ['/content/mylib/a.py in f()', 'notebook'],
  ['/content/library/a.py in f()', 'notebook'],
  ['/content/python3.12x/a.py in f()', 'notebook'],
  ['<ipython-input-3-b5e62996019d> in <cell line: 0>()', 'notebook'],
  ['Cell In[11], line 4', 'notebook'],
  ['/content/numpy_tutorial.py in main()', 'notebook'],
])('%s', (line, owner) => {
  expect(deepestOwner(framesOf(line))).toBe(owner);
});

test("passes over Python's own frames and NumPy's header in other modules", () => {
  const frames = framesOf(
    'File "/usr/lib/python3/dist-packages/Pyfhel/__init__.py", line 1, in <module>',
    'File "/usr/lib/python3.12/importlib/__init__.py", line 90, in import_module',
    'File "<frozen importlib._bootstrap>", line 488, in _call_with_frames_removed',
    'File "__init__.pxd", line 882, in numpy.import_array',
  );
  expect(deepestOwner(frames)).toBe('Pyfhel');
});

test("asks who called NumPy's attribute hook, unless the caller is hidden", () => {
  const [cell, hook] = framesOf(
    'Cell In[1], line 1',
    '/usr/lib/python3/dist-packages/numpy/__init__.py in __getattr__(attr)',
  );
  if (!cell || !hook) throw new Error('both are frames');
  expect(callerOfHook([cell, hook])).toBe('notebook');
  expect(callerOfHook([cell, { ...hook, isAfterGap: true }])).toBeUndefined();
});

test('asks past several of its hooks, and whoever raised where none is the last', () => {
  const [cell, hook, other] = framesOf(
    'Cell In[1], line 1',
    '/usr/lib/python3/dist-packages/numpy/__init__.py in __getattr__(attr)',
    '/usr/lib/python3/dist-packages/pandas/__init__.py in __getattr__(attr)',
  );
  if (!cell || !hook || !other) throw new Error('all are frames');
  expect(callerOfHook([cell, hook, hook])).toBe('notebook');
  expect(callerOfHook([cell, hook, other])).toBe('pandas');
  expect(callerOfHook([cell, { ...hook, call: '<module>' }])).toBe('numpy');
  expect(callerOfHook([other, { ...hook, isAfterGap: true }, cell])).toBe('notebook');
  expect(callerOfHook([])).toBeUndefined();
});

test('takes prose for a frame only inside a traceback', () => {
  expect(parseFrame('See numpy/core.py in the sources', false)).toBeUndefined();
});

test("reads NumPy's folder and Python's version from a path", () => {
  expect(numpyFolder('/usr/lib/python3.12/site-packages/numpy/ma/core.py')).toBe(
    '/usr/lib/python3.12/site-packages/numpy',
  );
  expect(numpyFolder(String.raw`C:\lib\numpy\ma\core.py`)).toBe(String.raw`C:\lib\numpy`);
  expect(numpyFolder('/a/numpy/b/numpy/c.py')).toBe('/a/numpy/b/numpy');
  expect(numpyFolder('/usr/lib/joblib/numpy_pickle.py')).toBeUndefined();
  expect(numpyFolder('numpy/core.py')).toBeUndefined();
  expect(numpyFolder(`${'/a'.repeat(600)}/numpy/core.py`)).toBeUndefined();
  expect(pythonVersion('/usr/local/lib/python3.12/dist-packages/x.py')).toBe('3.12');
  expect(pythonVersion('C:/Python39/Lib/x.py')).toBe('3.9');
  expect(pythonVersion('/usr/lib/python3.10/a')).toBe('3.10');
  expect(pythonVersion('/usr/lib/python3.123/a')).toBeUndefined();
  expect(pythonVersion('/usr/lib/python3/dist-packages/x.py')).toBeUndefined();
});
