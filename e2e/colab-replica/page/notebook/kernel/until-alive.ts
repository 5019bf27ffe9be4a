import { pause } from './pause.ts';

/** A kernel that has not answered within this time is asked again, in milliseconds. */
const ANSWER_LIMIT = 2_000;

/** Asks a kernel for a word until one comes, or there is no need any more. */
export async function untilAlive(
  ask: () => void,
  answer: Promise<unknown>,
  isNeeded: () => boolean,
): Promise<void> {
  const answered = answer.then(() => true);
  let isAlive = false;
  while (!isAlive && isNeeded()) {
    ask();
    isAlive = await Promise.race([answered, pause(ANSWER_LIMIT).then(() => false)]);
  }
}
