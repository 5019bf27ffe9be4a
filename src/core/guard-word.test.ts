import { expect, test } from 'vitest';
import { mayConcernNumPy } from './gate.ts';
import { runtimeInGuard } from './guard-word.ts';

test.each([
  ['Clean Slate guard: NumPy 2.0.2, runtime m-s-2yhmmtsbsht2x', 'm-s-2yhmmtsbsht2x'],
  ['a\nClean Slate guard: NumPy 2.3.5, runtime gpu-t4-s-kkb-1\nb', 'gpu-t4-s-kkb-1'],
])('%j tells the runtime, and is read', (text, runtime) => {
  expect(runtimeInGuard(text)).toBe(runtime);
  expect(mayConcernNumPy(text)).toBe(true);
});

test.each([
  'Clean Slate guard: NumPy 2.0.2',
  'Clean Slate guard: NumPy 2.0.2, runtime localhost:8888',
  'Clean Slate guard: NumPy 2.0.2, runtime m-s-1?token=SECRET',
  'print("Clean Slate guard: NumPy 2.0.2, runtime m-s-2yhmmtsbsht2x")',
  `Clean Slate guard: NumPy 2.0.2, runtime m-${'s'.repeat(99)}`,
])('%j tells none', (text) => expect(runtimeInGuard(text)).toBeUndefined());
