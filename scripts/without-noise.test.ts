import { afterEach, expect, test, vi } from 'vitest';
import { withoutNoise } from './without-noise.ts';

afterEach(() => void vi.restoreAllMocks());

test('what each build says again is not printed; warnings and errors are', async () => {
  const printed: string[] = [];
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    printed.push(String(chunk));
    return true;
  });
  await withoutNoise(async () => {
    process.stderr.write('[crx:content-scripts-iife] Building 3 content script(s) as IIFE...\n');
    process.stderr.write(' WARN  `inlineDynamicImports` option is ignored because of another.\n');
    process.stderr.write('  ✓ notebook.ts → src/content/notebook.js\n');
    process.stderr.write('Some chunks are larger than 500 kB\n');
  });
  expect(printed).toEqual(['Some chunks are larger than 500 kB\n']);
  expect(process.stderr.write).toBe(write);
});

test('a failure goes through, and everything is printed after it', async () => {
  const { write } = process.stdout;
  const failing = withoutNoise(() => Promise.reject(new Error('Build failed')));
  await expect(failing).rejects.toThrow('Build failed');
  expect(process.stdout.write).toBe(write);
});
