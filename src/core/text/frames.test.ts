import { describe, expect, test } from 'vitest';
import { CELL, parseFrame } from './frames.ts';

const placeIn = (line: string, isInTraceback: boolean) => {
  const frame = parseFrame(line, isInTraceback);
  return frame && [frame.path, frame.call];
};

describe('a frame that nothing else looks like', () => {
  test.each([
    ['File "/a/b.py", line 12, in f', '/a/b.py', 'f'],
    ['File "/a/b.py", line 12', '/a/b.py', ''],
    ['File "/a/b.py", line 12, in', '/a/b.py', '<module>'],
    ['File "/a/b.py", line 12, in <module>()', '/a/b.py', '<module>'],
    ['File "/a b/c.py", line 1, in <module>', '/a b/c.py', '<module>'],
    [
      'File "<frozen importlib._bootstrap>", line 1, in _load',
      '<frozen importlib._bootstrap>',
      '_load',
    ],
    ['File /a/b.py:12, in f(x, y)', '/a/b.py', 'f(x, y)'],
    ['File /a/b.py:12', '/a/b.py', ''],
    [
      'File <__array_function__ internals>:180, in dot(*args)',
      '<__array_function__ internals>',
      'dot(*args)',
    ],
    [
      'File pandas/_libs/a.pyx:1, in init pandas._libs.a',
      'pandas/_libs/a.pyx',
      'init pandas._libs.a',
    ],
    [String.raw`File "C:\a\\b.py", line 1, in f`, 'C:/a/b.py', 'f'],
    ['File "/tmp/ipykernel_12/345.py", line 1, in f', CELL, 'f'],
    ['File /tmp/ipython-input-1-ab.py:1, in f()', CELL, 'f()'],
    [String.raw`File ~\AppData\ipykernel_3\1.py:1, in f()`, CELL, 'f()'],
    ['File "<ipython-input-3-b5e62996019d>", line 1, in f', CELL, 'f'],
  ])('%s', (line, path, call) => {
    expect(placeIn(line, false)).toEqual([path, call]);
    expect(placeIn(line, true)).toEqual([path, call]);
  });

  test('knows nothing yet of its statement, or of a gap', () => {
    const unknown = { source: '', isAfterGap: false };
    expect(parseFrame('File "/a.py", line 1, in f', true)).toMatchObject(unknown);
    expect(parseFrame('Cell In[1], line 1', true)).toMatchObject(unknown);
  });
});

describe('a frame in a traceback, and prose outside of one', () => {
  test.each([
    ['Cell In[11], line 4', CELL, ''],
    ['Cell In [11], line 4, in f(x)', CELL, 'f(x)'],
    ['Input In [3], in <cell line: 1>()', CELL, '<cell line: 1>()'],
    ['Input In[3]', CELL, ''],
    ['/a/b.py in f(x)', '/a/b.py', 'f(x)'],
    ['/a/b.pyc in f(x)', '/a/b.pyc', 'f(x)'],
    ['/a/b.py:12 in f', '/a/b.py', 'f'],
    ['Cell In[11], line 42, in f(x)', CELL, 'f(x)'],
    ['/a:1/b.py in f', '/a:1/b.py', 'f'],
    [
      'numpy/random/mtrand.pyx in init numpy.random.mtrand()',
      'numpy/random/mtrand.pyx',
      'init numpy.random.mtrand()',
    ],
    ['__init__.pxd in numpy.import_array()', '__init__.pxd', 'numpy.import_array()'],
    ['<ipython-input-3-b5e6> in <module>()', CELL, '<module>'],
    ['<ipython-input-3-b5e6> in ()', CELL, '<module>'],
    ['/a/b.py in', '/a/b.py', '<module>'],
    ['/a/b.py:12 in', '/a/b.py', ''],
    ['/a/b.py:12 in f', '/a/b.py', 'f'],
    ['/tmp/ipykernel_1/2.py in f()', CELL, 'f()'],
    ['/a/overrides.py(8): <module>', '/a/overrides.py', '<module>'],
    ['/a/mtrand.pyx(12): init', '/a/mtrand.pyx', 'init'],
  ])('%s', (line, path, call) => {
    expect(placeIn(line, true)).toEqual([path, call]);
    expect(placeIn(line, false)).toBeUndefined();
  });

  test.each([
    'File "/a/b.py", line 12, inside',
    'File "/a/b.py", line 12 and so on',
    'File "/a/b.py"',
    'The File "/a/b.py", line 12, in f',
    'File not found: 12',
    'File a:12, in f',
    'File a.b c:12, in f',
    'Files a.py:12, in f',
    'File  a.py:12, in f',
    'File "a.py:12, in f',
    'File <a:12, in f',
    'File a>:12, in f',
    'File /a/b.py:12, into it',
    'a word in a sentence',
    'b.python in f',
    'The Cell In[11], line 4',
    'b.py(x): f',
    'b.txt(8): f',
    'b.pyx.txt(8): f',
  ])('never: %s', (line) => {
    expect(placeIn(line, true)).toBeUndefined();
    expect(placeIn(line, false)).toBeUndefined();
  });
});
