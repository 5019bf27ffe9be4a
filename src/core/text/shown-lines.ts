import { createCrashLogReader } from './crash-log.ts';
import { createLineReader } from './lines.ts';
import { createLogHeadReader, type Logged } from './log-head.ts';

/** Cuts an output's text into the lines that it shows, without what a log sets before each of them. */
export interface ShownLineReader {
  /** The lines that the chunk completes, in the order in which they came about. */
  push(chunk: string): readonly Logged[];
  /** What is left: lines, each with whether it was ended. */
  end(): readonly { logged: Logged; isWhole: boolean }[];
}

const each = (logged: readonly Logged[], isWhole: boolean) =>
  logged.map((line) => ({ logged: line, isWhole }));

/** Creates the reader of one output's lines; its memory is bounded. */
export function createShownLineReader(): ShownLineReader {
  const lines = createLineReader();
  const crashLog = createCrashLogReader();
  const logHeads = createLogHeadReader();

  const read = (raw: readonly string[]): Logged[] => {
    const shown: Logged[] = [];
    for (const line of raw) {
      if (crashLog.isBeside(line)) logHeads.read(line, shown);
      else for (const told of crashLog.read(line)) logHeads.read(told, shown);
    }
    return shown;
  };

  return {
    push: (chunk) => read(lines.push(chunk)),
    end() {
      const unfinished = read(lines.end());
      const ofCrash: Logged[] = [];
      for (const line of crashLog.end()) logHeads.read(line, ofCrash);
      const waiting: Logged[] = [];
      logHeads.end(waiting);
      return [...each(unfinished, false), ...each(ofCrash, true), ...each(waiting, false)];
    },
  };
}
