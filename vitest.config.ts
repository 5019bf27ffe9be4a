import { defineConfig } from 'vitest/config';

const PROCESS_TESTS = '**/*.process.test.ts';

/** Milliseconds. What is slow is found by benchmarks; a test only must not hang, on a busy machine neither. */
const PATIENCE = { testTimeout: 60_000, hookTimeout: 120_000 };

/** Stryker sets it where it runs the tests once for each of thousands of mutants. */
const isMutated = process.env['STRYKER_MUTATOR_WORKER'] !== undefined;

// Tests that start processes take seconds each: `npm test` runs them, `npm run check` does not.
export default defineConfig({
  test: {
    // All of them: vitest leaves one free for a person, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          ...PATIENCE,
          // Without isolation a module that tests replace is replaced for all, and core's tests replace none.
          include: isMutated
            ? ['src/core/**/*.test.ts']
            : ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [PROCESS_TESTS],
          isolate: !isMutated,
        },
      },
      {
        test: {
          name: 'process',
          ...PATIENCE,
          include: [PROCESS_TESTS],
          exclude: ['node_modules/**'],
        },
      },
    ],
  },
});
