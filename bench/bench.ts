/**
 * What the built extension costs, measured beside two peers: `npm run bench` prints a table of goals and
 * figures, with `--json` one object of figures instead; `--write` writes docs/performance.md. `--only PART`
 * runs one part, and `--quick` has small sizes, for whoever works on the bench. `npm run bench:firefox`
 * measures what can be measured in Firefox.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isFirefox } from '../e2e/harness/browser.ts';
import { findChromium } from '../scripts/find-chromium.ts';
import { popup as popupInFirefox } from './firefox/popup.ts';
import { streams as streamsInFirefox } from './firefox/streams.ts';
import { FULL, QUICK, type Part } from './measure/part.ts';
import { startWorld } from './measure/world.ts';
import { bigCell } from './parts/big-cell.ts';
import { history } from './parts/history.ts';
import { lines } from './parts/lines.ts';
import { notice } from './parts/notice.ts';
import { open } from './parts/open.ts';
import { popup } from './parts/popup.ts';
import { sizes } from './parts/sizes.ts';
import { streams } from './parts/streams.ts';
import { wakeups } from './parts/wakeups.ts';
import { withGrowth } from './report/derive.ts';
import { DOCUMENT, knownFacts, performanceDocument } from './report/document.ts';
import { nested, spread, type Figures, type Machine } from './report/figures.ts';
import { FIREFOX_GOALS, GOALS } from './report/goals.ts';
import { linesPlot, PLOT } from './report/plot.ts';
import { goalTable } from './report/table.ts';

const FIREFOX_PARTS: Readonly<Record<string, Part>> = {
  notice,
  popup: popupInFirefox,
  streams: streamsInFirefox,
};
const CHROMIUM_PARTS: Readonly<Record<string, Part>> = {
  sizes,
  history,
  popup,
  notice,
  wakeups,
  open,
  'big-cell': bigCell,
  lines,
  streams,
};
const PARTS = isFirefox ? FIREFOX_PARTS : CHROMIUM_PARTS;
const ARTIFACTS = 'artifacts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const began = performance.now();
/** Progress, apart from what is printed in the end. */
const tell = (line: string) =>
  console.error(`${((performance.now() - began) / 1_000).toFixed(0).padStart(4)} s  ${line}`);

function chosenParts(): [string, Part][] {
  const unknown = values.only?.find((name) => !Object.hasOwn(PARTS, name));
  if (unknown !== undefined) {
    throw new Error(`There is no part ${unknown}; there are ${Object.keys(PARTS).join(', ')}`);
  }
  return Object.entries(PARTS).filter(([name]) => values.only?.includes(name) ?? true);
}

async function measure(parts: readonly [string, Part][]): Promise<Figures> {
  const amount = values.quick ? QUICK : FULL;
  const figures: Figures = {};
  const longest: number[] = [];
  const world = await startWorld();
  try {
    for (const [index, [name, part]] of parts.entries()) {
      tell(`${name}, part ${index + 1} of ${parts.length}`);
      const outcome = await part(world, amount, (line) => tell(`  ${line}`));
      Object.assign(figures, outcome.figures);
      outcome.longest?.forEach((time, round) => {
        longest[round] = Math.max(longest[round] ?? 0, time);
      });
    }
  } finally {
    await world.stop();
  }
  if (longest.length > 0) figures['longestTaskMs'] = spread(longest);
  return isFirefox ? figures : withGrowth(figures, amount.cells);
}

function machineNow(): Machine {
  const browser = isFirefox ? (process.env['FIREFOX_PATH'] ?? '') : findChromium();
  const version = execFileSync(browser, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return {
    cores: availableParallelism(),
    system: `${process.platform} ${process.arch}`,
    browser: version.trim().replace(/ built on.*/, ''),
    node: process.version.slice(1),
    isQuick: values.quick,
    minutes: Math.round((performance.now() - began) / 6_000) / 10,
  };
}

async function bench(): Promise<void> {
  const parts = chosenParts();
  if (!isFirefox) process.env['CHROMIUM_PATH'] ??= findChromium();
  tell('building the extension');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The extension does not build.');
  const facts = { figures: await measure(parts), machine: machineNow() };
  mkdirSync(ARTIFACTS, { recursive: true });
  writeFileSync(`${ARTIFACTS}/bench.json`, JSON.stringify(facts, null, 2));
  if (values.write) {
    if (values.only) throw new Error('A document of some parts alone is not written.');
    const known = knownFacts(readFileSync(DOCUMENT, 'utf8'));
    const all = isFirefox ? { ...known, firefox: facts } : { ...known, ...facts };
    if (!isFirefox) writeFileSync(PLOT, linesPlot(facts.figures));
    writeFileSync(DOCUMENT, await performanceDocument(all));
  }
  console.log(
    values.json
      ? JSON.stringify(nested(facts.figures))
      : goalTable(facts.figures, isFirefox ? FIREFOX_GOALS : GOALS),
  );
}

try {
  await bench();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
