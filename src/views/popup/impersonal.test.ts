import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { impersonal } from './impersonal.ts';

test.each([
  [
    "cannot import name '_center' from 'numpy._core.umath' (/usr/local/lib/python3.12/dist-packages/numpy/_core/umath.py)",
    "cannot import name '_center' from 'numpy._core.umath' (…/dist-packages/numpy/_core/umath.py)",
  ],
  ['in /home/alice/.venv/lib/site-packages/numpy/x.py', 'in …/site-packages/numpy/x.py'],
  ['"C:\\Users\\Alice Smith\\thesis.py", line 3', '"…", line 3'],
  ["'/content/drive/My Drive/Alice/data.csv' not found", "'…' not found"],
  ['Drive/Alice/data.csv is gone', '… is gone'],
  ['run alice.ipynb again', 'run … again'],
  ['ask alice@example.org', 'ask …'],
  ['~/secret and ../alice/x', '…'],
  [
    'numpy.dtype size changed, expected 96, got 88',
    'numpy.dtype size changed, expected 96, got 88',
  ],
])('%s', (line, expected) => {
  expect(impersonal(line)).toBe(expected);
});

test('no path survives but below packages', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      expect(impersonal(`${before} /home/alice/${after}`)).not.toContain('alice');
    }),
  );
});
