import type { FirefoxDriver } from '../../e2e/harness/firefox/driver.ts';
import { ORIGIN } from '../../e2e/harness/firefox/settings.ts';

/** How often the stacks are looked at, in milliseconds; Firefox's default is 1. */
const INTERVAL = 0.25;
/** Of the profiler's buffer, which would else lose its beginning: each is 9 bytes. */
const ENTRIES = 2 ** 26;

/** What the extension took of the processor in the processes of web pages, in milliseconds. */
export interface FirefoxCost {
  /** Of all samples with a frame of the extension's anywhere on the stack. */
  inclusive: number;
  /** Of all samples of those processes' main threads, the extension's too. */
  busy: number;
}

/**
 * Sums a profile up inside of Firefox, since it is far too large to be sent. Each sample tells how much of
 * the processor its thread has used since the one before.
 */
const SUM_UP = `
  const isPages = ({ name, processName = '' }) => name === 'GeckoMain' && processName.includes('Web Content');
  const threads = [profile, ...profile.processes].flatMap(({ threads }) => threads).filter(isPages);
  const perMillisecond = { ns: 1e6, 'µs': 1e3 }[profile.meta.sampleUnits.threadCPUDelta];
  const cost = { inclusive: 0, busy: 0 };
  for (const { samples, stackTable, frameTable, stringTable } of threads) {
    const { stack: at, threadCPUDelta: used } = samples.schema;
    const { prefix, frame } = stackTable.schema;
    const { location } = frameTable.schema;
    const isOurFrame = frameTable.data.map((each) => stringTable[each[location]].includes('${ORIGIN}'));
    // A stack comes after the one that it stands on.
    const isOurs = [];
    for (const each of stackTable.data) {
      isOurs.push(isOurFrame[each[frame]] || (each[prefix] !== null && isOurs[each[prefix]]));
    }
    for (const sample of samples.data) {
      const time = (sample[used] ?? 0) / perMillisecond;
      cost.busy += time;
      if (sample[at] !== null && isOurs[sample[at]]) cost.inclusive += time;
    }
  }
  return cost;
`;

/** Profiles Firefox while some work is done. */
export async function firefoxCost(
  { inside }: FirefoxDriver,
  work: () => Promise<void>,
): Promise<FirefoxCost> {
  await inside.evaluate<undefined>(
    `await Services.profiler.StartProfiler(${ENTRIES}, ${INTERVAL}, ['js', 'cpu'], ['GeckoMain']);`,
  );
  await work();
  return inside.evaluate<FirefoxCost>(`
    await Services.profiler.Pause();
    const profile = await Services.profiler.getProfileDataAsync();
    await Services.profiler.StopProfiler();
    ${SUM_UP}
  `);
}
