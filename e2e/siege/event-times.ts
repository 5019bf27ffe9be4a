import type { World } from '../harness/driver.ts';

/** In the world of our script: notes how long each report takes from its sending to its answer. */
const NOTE = `{
  const times = (globalThis.eventTimes = []);
  for (const { runtime } of new Set([globalThis.browser, chrome].filter(Boolean))) {
    const send = runtime.sendMessage;
    if (send.isNoted) continue;
    runtime.sendMessage = async (message) => {
      const start = performance.now();
      const answer = await send(message);
      times.push(performance.now() - start);
      return answer;
    };
    runtime.sendMessage.isNoted = true;
  }
}`;

/** Begins to note the times of reports (ms); what comes back gives all that were noted so far. */
export async function noteEventTimes(world: World): Promise<() => Promise<number[]>> {
  await world.evaluate(NOTE);
  return () => world.evaluate<number[]>('globalThis.eventTimes');
}
