import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './places.mjs';

const LOG = join(ROOT, 'artifacts', 'set-up.log');
const LINES_TOLD = 20;

/** Empties the log of the set-up. Other processes that set up may go on writing to it. */
export function beginLog() {
  mkdirSync(dirname(LOG), { recursive: true });
  writeFileSync(LOG, '');
}

/** Writes text to the log of the set-up as it comes. */
export function log(text) {
  mkdirSync(dirname(LOG), { recursive: true });
  appendFileSync(LOG, text);
}

/** Where the log ends now, for `logTail`. */
export const logEnd = () => statSync(LOG, { throwIfNoEntry: false })?.size ?? 0;

/** The last lines that were logged since, and where all are. Empty where nothing was logged. */
export function logTail(since) {
  if (logEnd() <= since) return '';
  const lines = readFileSync(LOG)
    .subarray(since)
    .toString()
    .split(/[\r\n]+/);
  const last = lines.filter((line) => line.trim()).slice(-LINES_TOLD);
  return [
    ...last.map((line) => `  ${line}`),
    `All of it is in ${relative(process.cwd(), LOG)}`,
  ].join('\n');
}
