import { log, logEnd, logTail } from './set-up-log.mjs';

/** The step whose progress stands in the terminal's last line. */
let shown;
let underWay = 0;

const clear = () => {
  if (shown) process.stdout.write('\r\u001B[K');
};

function show(what) {
  if (!shown) return;
  clear();
  process.stdout.write(`${shown}: ${what}`.slice(0, (process.stdout.columns || 80) - 1));
}

const lines = (...all) => all.filter(Boolean).join('\n');

/** Prints a line that a person has to see, whatever step is under way. */
export function say(line) {
  log(`${line}\n`);
  clear();
  console.log(line);
}

/** Tells how a step goes on: in the log, and where a person sees it go by. Outside steps it is printed. */
export function tell(line) {
  if (underWay === 0) return say(line);
  log(`${line}\n`);
  return show(line);
}

/**
 * Does one step of the set-up and prints one line when it is done, which `summary` makes of the result. A
 * result with a `reason` is what this machine cannot have; that is printed with the end of the log. Where
 * nothing else prints meanwhile, `isAlone` lets a terminal show how it goes on. Rejects with all that is to be
 * told: the step, why it failed, and the end of the log.
 */
export async function step(name, work, summary, { isAlone = false } = {}) {
  const began = performance.now();
  const since = logEnd();
  const ended = (how) => `${name}: ${how} (${Math.round((performance.now() - began) / 1000)} s)`;
  if (isAlone && process.stdout.isTTY) shown = name;
  show('…');
  underWay += 1;
  try {
    const result = await work();
    const { reason } = Object(result);
    clear();
    console.log(reason ? lines(ended('none'), reason, logTail(since)) : ended(summary(result)));
    return result;
  } catch (error) {
    clear();
    throw new Error(lines(ended('FAILED'), error.message, logTail(since)), { cause: error });
  } finally {
    underWay -= 1;
    if (shown === name) shown = undefined;
  }
}
