import { expect, test } from 'vitest';
import { pastRuntimeFor } from './past-runtimes.ts';

test.each(['<2.1', '==2.0.2', '~=2.0.0', '>=1.26,<2.1', '<=2.0.2'])(
  '%s: an older runtime has it',
  (requested) => {
    expect(pastRuntimeFor(requested)).toEqual({ name: '2026.07', numpy: '2.0.2' });
  },
);

test.each(['<3', '>=2', '==2.1.3', '>2.0.2'])('%s: the newest runtime has it', (requested) => {
  expect(pastRuntimeFor(requested)).toBeUndefined();
});

test.each(['==1.26.4', '<2', '==2.3.5', 'nonsense', ''])('%s: none has it', (requested) => {
  expect(pastRuntimeFor(requested)).toBeUndefined();
});

test('an older runtime that is in use is not offered again', () => {
  expect(pastRuntimeFor('==2.0.2', '2.0.2')).toBeUndefined();
  expect(pastRuntimeFor('==2.0.2', '2.1.3')).toBeDefined();
});
