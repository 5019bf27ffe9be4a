const HEADER = /^"?Timestamp"?,"?Level"?,"?Message"?\s*$/;
/** The time, in quotes for its commas, and the level. */
const HEAD = /^(?:"[^"]{1,60}"|[^",]{1,60}),[A-Z]{3,10},/;
/** The newest; what led to a crash is among them. */
const MAX_LINES = 400;

export interface CrashLogReader {
  /** Whether a line is none of the log's, and no log is open: it stands for itself. */
  isBeside(line: string): boolean;
  /** The lines to read now: none while Colab's log comes in. */
  read(line: string): readonly string[];
  /** The messages of the log, oldest first. */
  end(): readonly string[];
}

const unquoted = (field: string) =>
  field.length > 1 && field.startsWith('"') && field.endsWith('"')
    ? field.slice(1, -1).replaceAll('""', '"')
    : field;

/**
 * Turns the log that Colab shows after a crash the right way round: it is a table whose newest line
 * comes first.
 */
export function createCrashLogReader(): CrashLogReader {
  let messages: string[] | undefined;

  const finish = (): readonly string[] => {
    const told = messages?.toReversed() ?? [];
    messages = undefined;
    return told;
  };

  return {
    isBeside: (line) =>
      !messages && !line.startsWith('Timestamp') && !line.startsWith('"Timestamp'),
    read(line) {
      if (HEADER.test(line)) {
        const before = finish();
        messages = [];
        return before;
      }
      if (!messages) return [line];
      const [head] = HEAD.exec(line) ?? [];
      if (head === undefined) return line.trim() === '' ? [] : [...finish(), line];
      if (messages.length < MAX_LINES) messages.push(unquoted(line.slice(head.length).trimEnd()));
      return [];
    },
    end: finish,
  };
}
