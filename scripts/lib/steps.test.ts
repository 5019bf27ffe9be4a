import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { step } from './steps.mjs';

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
});
afterEach(() => void vi.restoreAllMocks());

test('a step that is done is one line, with what came of it and how long it took', async () => {
  const result = await step(
    'browser',
    async () => ({ version: '140.0' }),
    ({ version }) => `Chromium ${version}`,
  );
  expect(result).toEqual({ version: '140.0' });
  expect(printed).toEqual([expect.stringMatching(/^browser: Chromium 140\.0 \(\d+ s\)$/)]);
});

test('what this machine cannot have is reported with its reason', async () => {
  await step(
    'kernel environment',
    async () => ({ reason: 'there is no Python here' }),
    () => 'ready',
  );
  expect(printed).toHaveLength(1);
  expect(printed[0]).toMatch(/^kernel environment: none \(\d+ s\)\nthere is no Python here/);
});

test('a step that fails prints nothing, and rejects with its name and why', async () => {
  const failing = step(
    'dependencies',
    () => Promise.reject(new Error('npm ci failed')),
    () => 'installed',
  );
  await expect(failing).rejects.toThrow(/^dependencies: FAILED \(\d+ s\)\nnpm ci failed/);
  expect(printed).toEqual([]);
});
