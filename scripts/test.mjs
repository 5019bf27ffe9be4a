// Runs everything on a fresh machine. Plain JavaScript and no dependency: it installs those first.
import { readFileSync } from 'node:fs';
import { flakyTests } from './lib/flaky.mjs';
import { memoryFolder } from './lib/memory-folder.mjs';
import { run } from './lib/run.mjs';
import {
  stepBrowser,
  stepDependencies,
  stepFirefox,
  stepKernel,
  stepNumpyTrees,
} from './lib/set-up-steps.mjs';
import { clearTestArtifacts } from './lib/test-artifacts.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
/** Counted as passed, and named at the end. */
const flaky = [];

/** Counts one check as one test; later checks still run. */
async function check(name, work) {
  const started = performance.now();
  let failed = false;
  try {
    await work();
    total.passed += 1;
  } catch (error) {
    failed = true;
    total.failed += 1;
    console.error(error instanceof Error ? error.message : error);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${failed ? 'FAILED' : 'passed'}  ${name} (${seconds} s)`);
}

/** Adds a runner's own counts; a runner that left no report has failed. */
async function count(name, work, read) {
  try {
    await work();
  } catch {
    // The report below tells what failed.
  }
  try {
    const counts = read();
    for (const key of Object.keys(total)) total[key] += counts[key];
    if (counts.passed + counts.failed === 0) throw new Error('it ran no test');
  } catch (error) {
    total.failed += 1;
    console.error(`FAILED  ${name} did not finish: ${error.message}`);
  }
}

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const npx = (args, env = {}) => run('npx', ['--no-install', ...args], { env });

clearTestArtifacts('artifacts');
try {
  await stepDependencies();
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed, 0 skipped');
  process.exit(1);
}

// Made while checks run that do without them: all wait for downloads most of the time.
const browserFound = stepBrowser();
browserFound.catch(() => {});
const firefoxFound = stepFirefox();
firefoxFound.catch(() => {});
// Tests that need one of these and cannot have it fail, or say why they are skipped.
const tellFailure = (error) => console.error(error.message);
const kernelMade = stepKernel().catch(tellFailure);
stepNumpyTrees().catch(tellFailure);
await Promise.all(
  ['types', 'lint', 'format'].map((name) =>
    check(name, () => run('npm', ['run', '--silent', name])),
  ),
);
await check('build for Chrome, Edge and Firefox, within the size budgets', () =>
  run('npm', ['run', '--silent', 'build']),
);
await check('web-ext lint of the Firefox package', () =>
  npx(['web-ext', 'lint', '--source-dir', 'dist/firefox', '--no-input', '--boring']),
);

let browser;
await check('a browser to test with', async () => {
  browser = await browserFound;
});
let firefox;
await check('a Firefox to test with, or why there is none', async () => {
  firefox = await firefoxFound;
});
const memory = memoryFolder();
const inBrowser = {
  CHROMIUM_PATH: browser?.path ?? '',
  ...(memory && { TMPDIR: memory }),
};
await kernelMade;

await count(
  'unit tests',
  () =>
    npx(
      [
        'vitest',
        'run',
        '--reporter=default',
        '--reporter=json',
        '--outputFile=artifacts/unit.json',
      ],
      inBrowser,
    ),
  () => {
    const report = json('artifacts/unit.json');
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.numFailedTestSuites * (report.numFailedTests ? 0 : 1),
      skipped: report.numPendingTests + report.numTodoTests,
    };
  },
);
/** Runs end-to-end tests, and names those that needed a second try. */
const endToEnd = (name, report, args, env) =>
  count(
    name,
    () =>
      npx(['playwright', 'test', '--config', 'e2e/playwright.config.ts', ...args], {
        ...env,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      }),
    () => {
      const { stats, suites } = json(report);
      flaky.push(...flakyTests({ suites }).map((test) => `${test} (${name})`));
      return {
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected,
        skipped: stats.skipped,
      };
    },
  );
if (browser) await endToEnd('end-to-end tests', 'artifacts/e2e.json', [], inBrowser);
if (firefox?.path) {
  await endToEnd('the ring in Firefox', 'artifacts/e2e-firefox.json', ['--project=ring'], {
    ...inBrowser,
    E2E_BROWSER: 'firefox',
    FIREFOX_PATH: firefox.path,
  });
} else if (firefox) {
  total.skipped += 1;
  console.log(`skipped  the ring in Firefox: ${firefox.reason}`);
}

if (process.env.CI === 'true' && total.skipped > 0) {
  console.error(`${total.skipped} skipped tests count as failed under CI=true`);
  total.failed += total.skipped;
  total.skipped = 0;
}
if (flaky.length > 0) {
  const tests = flaky.length === 1 ? '1 flaky test' : `${flaky.length} flaky tests`;
  console.log([`${tests}, passed at the second try:`, ...flaky].join('\n  '));
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
