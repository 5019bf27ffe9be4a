import { defineConfig } from 'vitest/config';

const PROCESS_TESTS = '**/*.process.test.ts';

// Tests that start processes take seconds each: `npm test` runs them, `npm run check` does not.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [PROCESS_TESTS],
        },
      },
      { test: { name: 'process', include: [PROCESS_TESTS], exclude: ['node_modules/**'] } },
    ],
  },
});
