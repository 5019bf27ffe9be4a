import { expect, test } from 'vitest';
import { requestIn } from './pip-request.ts';

test.each([
  ['Collecting numpy', {}],
  ['Collecting numpy<2', { requested: '<2' }],
  ['  Collecting numpy==1.26.4', { requested: '==1.26.4' }],
  ['Collecting numpy<2 (from mediapipe)', { requested: '<2', neededBy: 'mediapipe' }],
  [
    'Collecting numpy<2.0.0,>=1.24.3 (from squigglepy==0.27)',
    { requested: '<2.0.0,>=1.24.3', neededBy: 'squigglepy' },
  ],
  ['Collecting numpy>=1.16 (from b->a)', { requested: '>=1.16', neededBy: 'b' }],
  ['Collecting numpy>=1.16 (from b[x]>=2->a)', { requested: '>=1.16', neededBy: 'b' }],
  ['Collecting numpy (from opencv-python)', { neededBy: 'opencv-python' }],
  ['Collecting numpy (from a->-r requirements.txt (line 1))', { neededBy: 'a' }],
  ['Collecting numpy==1.26.4 (from -r requirements.txt (line 3))', { requested: '==1.26.4' }],
  ['Collecting numpy<2 (from -c /content/constraints.txt (line 3))', { requested: '<2' }],
  ['Collecting numpy (from git+https://example.org/a.git)', {}],
  ['Collecting numpy (from /content/a)', {}],
  ['Collecting numpy (from a@ git+https://example.org/a.git)', { neededBy: 'a' }],
  [
    'Collecting numpy>=1.14; python_version >= "3.5" (from h5py)',
    { requested: '>=1.14', neededBy: 'h5py' },
  ],
  ['Collecting numpy[dev]~=1.19.2', { requested: '~=1.19.2' }],
  ['Collecting numpy@ https://example.org/numpy.whl', {}],
])('%s', (line, request) => {
  expect(requestIn(line)).toEqual(request);
});

test.each([
  'Collecting numpy-stl<3',
  'Collecting numpydoc (from numpy)',
  'Requirement already satisfied: numpy>=1.26 in /usr/lib (from x) (2.0.2)',
  'Now Collecting numpy<2',
  '    Collecting numpy<2',
  'Collecting pandas (from numpy)',
])('asks nothing of NumPy: %s', (line) => {
  expect(requestIn(line)).toBeUndefined();
});
