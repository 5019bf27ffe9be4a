import type { CDPSession } from 'playwright';

/** How often the stack is looked at, in microseconds. */
const INTERVAL = 100;

/** What an extension took of a document's main thread, all in milliseconds. */
export interface Cost {
  /** Time of all samples with a frame of the extension anywhere on the stack. */
  inclusive: number;
  /** Time of all samples that are not idle, the extension's too. */
  busy: number;
  /** The longest stretch of samples that are the extension's, one directly after the other. */
  longest: number;
}

interface Profile {
  nodes: {
    id: number;
    children?: number[];
    callFrame: { functionName: string; url: string };
  }[];
  startTime: number;
  endTime: number;
  samples?: number[];
  timeDeltas?: number[];
}

type Owner = 'extension' | 'page' | 'idle' | 'collector';

/** Whose each node of the profile is: the extension's where a frame of it calls, or is called by none. */
function ownersOf({ nodes }: Profile): Map<number, Owner> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const owners = new Map<number, Owner>();
  const isCalled = new Set(nodes.flatMap(({ children = [] }) => children));
  const open = nodes
    .filter(({ id }) => !isCalled.has(id))
    .map((node) => ({ node, isInside: false }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    const { functionName, url } = node.callFrame;
    const isInside = next.isInside || url.startsWith('chrome-extension://');
    const other =
      functionName === '(idle)'
        ? 'idle'
        : functionName === '(garbage collector)'
          ? 'collector'
          : 'page';
    owners.set(node.id, isInside ? 'extension' : other);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child) open.push({ node: child, isInside });
    }
  }
  return owners;
}

/** The samples by time, each with how long it lasted, in microseconds. */
function timedSamples({ samples = [], timeDeltas = [], startTime, endTime }: Profile) {
  let at = startTime;
  const timed = samples.map((node, index) => ({ node, at: (at += timeDeltas[index] ?? 0) }));
  // They are written by two threads, and a few come late.
  const sorted = timed.toSorted((a, b) => a.at - b.at);
  return sorted.map(({ node, at }, index) => ({
    node,
    time: Math.max(0, (sorted[index + 1]?.at ?? endTime) - at),
  }));
}

/** Sums a profile up. The collector has no stack: its time is of whoever ran just before. */
export function costIn(profile: Profile): Cost {
  const owners = ownersOf(profile);
  const cost = { inclusive: 0, busy: 0, longest: 0 };
  let ranLast: Owner = 'page';
  let run = 0;
  for (const { node, time } of timedSamples(profile)) {
    const found = owners.get(node) ?? 'page';
    const owner: Owner = found === 'collector' ? ranLast : found;
    ranLast = owner === 'extension' ? 'extension' : 'page';
    const milliseconds = time / 1_000;
    if (owner !== 'idle') cost.busy += milliseconds;
    run = owner === 'extension' ? run + milliseconds : 0;
    if (owner === 'extension') cost.inclusive += milliseconds;
    cost.longest = Math.max(cost.longest, run);
  }
  return cost;
}

/** Starts to profile a document; what it resolves to ends that, and says what it cost. */
export async function startProfile(session: CDPSession): Promise<() => Promise<Cost>> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  return async () => {
    const { profile } = await session.send('Profiler.stop');
    await session.send('Profiler.disable');
    return costIn(profile as Profile);
  };
}

/** Profiles a document while some work is done. */
export async function profiled(session: CDPSession, work: () => Promise<void>): Promise<Cost> {
  const end = await startProfile(session);
  await work();
  return end();
}

/** What two documents cost together; of the longest stretches the longer one. */
export const together = (a: Cost, b: Cost): Cost => ({
  inclusive: a.inclusive + b.inclusive,
  busy: a.busy + b.busy,
  longest: Math.max(a.longest, b.longest),
});
