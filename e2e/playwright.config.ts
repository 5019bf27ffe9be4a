import { availableParallelism } from 'node:os';
import { defineConfig } from 'playwright/test';
import { IN_RING } from './firefox-ring.ts';
import { isFirefox } from './harness/browser.ts';

/** The longest of the siege; the others of it go with all tests. */
const LONG = 'siege/worker-kills.spec.ts';
/**
 * Tests of the replica and the kernel, and of readers without a browser; memory, of which Firefox does not tell; and
 * updates as Chromium makes them, which leaves open pages without us: `firefox/updates` has Firefox's.
 */
const NOT_FOR_FIREFOX = [
  'colab-replica/**',
  'kernel/**',
  'siege/fuzz.*',
  'siege/growth.*',
  'siege/updates.*',
];

/** What Chromium does not do: new scripts in open pages, and access that is refused host by host. */
const FIREFOX_ALONE = ['firefox/**'];

export default defineConfig({
  testDir: '.',
  outputDir: isFirefox ? '../artifacts/e2e-firefox' : '../artifacts/e2e',
  // A test waits for a real kernel and real installs.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // Each has a kernel, a disk and a replica of its own, and waits for a third of its time.
  workers: Math.min(3, availableParallelism() + 1),
  // A second try is listed as flaky, not hidden.
  retries: 1,
  forbidOnly: Boolean(process.env['CI']),
  projects: isFirefox
    ? [
        { name: 'ring', testIgnore: NOT_FOR_FIREFOX, grep: IN_RING },
        { name: 'beyond the ring', testIgnore: NOT_FOR_FIREFOX, grepInvert: IN_RING },
      ]
    : [
        // The longest first, so that nothing is left to wait for in the end.
        { name: 'worker kills', testMatch: LONG },
        { name: 'all others', testIgnore: [LONG, ...FIREFOX_ALONE] },
      ],
  reporter: [['list'], ['json']],
});
