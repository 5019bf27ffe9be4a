import type { CDPSession } from 'playwright';

interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string } }[];
  samples?: number[];
  timeDeltas?: number[];
}

/** Shares of the busy time that are ours, and our longest run without a break, in milliseconds. */
function judge({ nodes, samples = [], timeDeltas = [] }: Profile) {
  const kind = new Map(
    nodes.map(({ id, callFrame: { functionName, url } }) => [
      id,
      url.startsWith('chrome-extension://') ? 'ours' : functionName === '(idle)' ? 'idle' : 'busy',
    ]),
  );
  let [ours, busy, run, longest] = [0, 0, 0, 0];
  samples.forEach((sample, index) => {
    const time = timeDeltas[index] ?? 0;
    const what = kind.get(sample);
    if (what === 'idle') return (run = 0);
    busy += time;
    if (what === 'ours') ours += time;
    run = what === 'ours' ? run + time : 0;
    longest = Math.max(longest, run);
  });
  return {
    share: (100 * ours) / busy,
    ours: ours / 1000,
    busy: busy / 1000,
    longest: longest / 1000,
  };
}

/** Profiles a document while some work is done. */
export async function profile(session: CDPSession, work: () => Promise<void>) {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  return judge(profile as Profile);
}
