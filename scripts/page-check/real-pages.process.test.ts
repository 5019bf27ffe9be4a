import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChecker, type Checker } from './checker.ts';
import type { FrameCheck, SavedPageCheck } from './in-page.ts';

/** Real pages that may stand beside the checkout; the project does without them. */
const REAL = '../shared/colab-dom';
const textOf = (name: string) => readFileSync(join(REAL, name), 'utf8');

let checker: Checker;
beforeAll(async () => {
  checker = await startChecker();
});
afterAll(() => checker.close());

const cpu = { state: 'connected', backend: 'hosted', accelerator: 'cpu' };
const none = { state: 'not-connected', backend: null, accelerator: null };
// Their scripts were taken out, with the flag; a page that shows a dialog still says so.
const read = { language: 'en', newDialogs: null, limit: null, verdict: 'readable' };
const build = (name: string) => ({ build: expect.stringContaining(name) as unknown });

/** What there is to tell of each page, as a person reads it in the file. */
const told: Record<string, object> = {
  '2024-07-11-yes-no-dialog-open': { ...build('_20240711-'), connect: cpu, newDialogs: false },
  '2025-03-04-failed-cell-explain-error': {
    ...build('_20250304-'),
    connect: { ...cpu, accelerator: 'T4' },
  },
  '2025-07-25-cell-running-en': { ...build('_20250725-'), connect: cpu },
  // Colab's page in Korean, which a browser has translated into Chinese.
  '2025-09-16-gemini-inline-diff-ko': { ...build('_20250916-'), connect: cpu, language: null },
  '2025-12-01-dialog-open-md-buttons': { ...build('_20251201-'), connect: none, newDialogs: false },
  '2026-01-21-command-palette-open': { ...build('_20260121-'), connect: cpu },
  '2026-06-30-not-connected': { ...build('_20260630-'), connect: none },
  '2026-08-14-connected': { ...build('_20260814-'), connect: cpu },
  // Neither a frame's address nor a script is left in it.
  '2026-08-14-not-connected': { build: null, connect: none },
};

describe.runIf(existsSync(REAL))('a real page', () => {
  test.each(Object.entries(told))('%s', async (name, expected) => {
    const found = (await checker.check(textOf(`page-${name}.html`))) as SavedPageCheck;
    expect(found).toMatchObject({ isNotebook: true, ...read, ...expected });
    expect(found.cells.code).toBeGreaterThan(0);
  });

  test('of each it is said what there is to tell', () => {
    const names = readdirSync(REAL).flatMap((file) => /^page-(.*)\.html$/.exec(file)?.[1] ?? []);
    expect(names.toSorted()).toEqual(Object.keys(told));
  });

  test('every fragment gives an answer', async () => {
    for (const name of readdirSync(REAL)) {
      if (name.startsWith('page-')) continue;
      const found = await checker.check(textOf(name));
      if (!/(?:error-.*-\d{4}|error-live-FULL)/.test(name) || name.includes('gemini')) continue;
      const [error] = (found as FrameCheck).frame.items;
      expect(error?.kind).toBe('error');
      expect(error?.lastLine).toMatch(/^\w+Error: /);
    }
  });
});
