import { pause } from './pause.ts';

/** Pauses before each new try to reach the kernel again, in milliseconds: about a minute in all. */
const PAUSES = Array.from({ length: 20 }, (_, tries) => Math.min(3_000, 300 * 2 ** tries));

/** Tries to connect again and again, until it works or there is no need any more. */
export async function reconnect(connect: () => Promise<void>, isNeeded: () => boolean) {
  for (const duration of PAUSES) {
    await pause(duration);
    if (!isNeeded()) return;
    try {
      await connect();
      return;
    } catch {
      // The next try may do better.
    }
  }
}
