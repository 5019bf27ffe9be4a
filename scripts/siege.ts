/**
 * Lays siege to the built extension: `npm run siege`, in short with `-- --short`. Exits 0 only if every
 * attack was made and held; the last line has the figures. `--workers=1` makes one attack at a time. A full
 * siege that held writes docs/reliability.md, a short one only where there is none; `npm run docs` writes its
 * words again.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { findChromium } from './find-chromium.ts';
import { readOutcome, type SiegeReport } from './siege/outcome.ts';
import { DOCUMENT, reliabilityDocument, type Facts } from './siege/reliability-doc.ts';

const REPORT = 'artifacts/siege.json';

const { values } = parseArgs({
  options: { short: { type: 'boolean' }, workers: { type: 'string' } },
});

function run(command: string, args: string[], env: Record<string, string> = {}): boolean {
  const shell = process.platform === 'win32';
  const options = { stdio: 'inherit', shell, env: { ...process.env, ...env } } as const;
  const { status, error } = spawnSync(command, args, options);
  if (error) console.error(`${command} did not start: ${error.message}`);
  return status === 0;
}

const writeDocument = async (facts: Facts) =>
  writeFileSync(DOCUMENT, await reliabilityDocument(facts));

async function laySiege(): Promise<boolean> {
  const browser = findChromium();
  if (!run('npm', ['run', '--silent', 'build'])) throw new Error('The extension does not build.');
  rmSync(REPORT, { force: true });
  const began = performance.now();
  run(
    'npx',
    [
      '--no-install',
      'playwright',
      'test',
      '--config',
      'e2e/playwright.config.ts',
      '--retries=0',
      ...(values.workers ? [`--workers=${values.workers}`] : []),
      'e2e/siege/',
    ],
    {
      CHROMIUM_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT,
      SIEGE: values.short ? 'short' : 'full',
    },
  );
  const minutes = Math.round((performance.now() - began) / 6_000) / 10;
  const outcome = readOutcome(JSON.parse(readFileSync(REPORT, 'utf8')) as SiegeReport);
  if (outcome.hasHeld && !(values.short && existsSync(DOCUMENT))) {
    const version = execFileSync(browser, ['--version'], { encoding: 'utf8' }).trim();
    await writeDocument({
      form: values.short ? 'short' : 'full',
      figures: outcome.figures,
      minutes,
      browser: version.replace(/ built on.*/, ''),
      node: process.version.slice(1),
      cores: availableParallelism(),
      system: `${process.platform} ${process.arch}`,
    });
  }
  console.log(`${outcome.line}, in ${minutes} minutes`);
  return outcome.hasHeld;
}

try {
  if (!(await laySiege())) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
