import type { ErrorOutput } from './item.ts';

/** Of a longer traceback Colab keeps as many entries as this, half of them from each end. */
const ENTRIES = 5_000;
/** From this length on, an entry's lines are cut to it. */
const CHARACTERS = 1_500;

const shortEntry = (entry: string) =>
  entry.length < CHARACTERS
    ? entry
    : entry
        .split('\n')
        .map((line) => line.slice(0, CHARACTERS))
        .join('\n');

/** An error whose traceback is no longer than Colab draws one. */
export function shortTraceback(error: ErrorOutput): ErrorOutput {
  const { traceback } = error;
  const kept =
    traceback.length > ENTRIES
      ? [...traceback.slice(0, ENTRIES / 2), ...traceback.slice(-ENTRIES / 2)]
      : traceback;
  return { ...error, traceback: kept.map((entry) => shortEntry(entry)) };
}
