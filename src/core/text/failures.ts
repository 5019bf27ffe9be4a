import { mayConcernNumPy } from './may-concern.ts';
import type { OutputKind } from './output-kind.ts';
import {
  parseException,
  parseHeader,
  parseRaise,
  parseSavedMessage,
  withoutPytestMark,
} from './failure-line.ts';
import { printed, type Failure } from './failure.ts';
import { createTraceback, MAX_INDENT } from './traceback.ts';
import { indentOf } from './white-space.ts';

const MAX_MESSAGE_LINES = 25;
const MAX_MESSAGE = 2_000;
/**
 * Outside a traceback, only lines with one of these, or of a box, can begin anything. The sign of a box is
 * looked for on its own: all that are left have five characters, by which the search can go ahead.
 */
const CLUE =
  /Traceback|File |: in |Error|W(?:arning|ARNING)|compiled using|Importing|All ufuncs|_ARRAY_API|cannot import name/;
const CHAIN =
  /^(?:The above exception was the direct cause|During handling of the above exception)/;

export interface FailureReader {
  /** The failure that this line begins or continues, if it does. */
  read(line: string, number: number): Failure | undefined;
  /** Text that only quotes stands here: whatever was open ends. */
  interrupt(): void;
  /** A failure whose own line is missing, told by the traceback that stands without it. */
  end(number: number): Failure | undefined;
}

/** A label of Stable Diffusion's web interface, which sets the traceback below it in. */
const SETS_IN = /^\*{3} .*\bError\b/i;

/** An edge of the box that `rich` draws, with nothing said in it. */
const EDGE = /^(?:[\u2500-\u257F ]+|\+-+\+)$/;

/** The inside of a line in the box that `rich` draws around a traceback. */
const unboxed = (line: string) => {
  const isBox = line.startsWith('│');
  // Where a terminal has no signs for boxes.
  const isAscii = line.startsWith('| ') && line.endsWith(' |');
  if (!isBox && !isAscii) return line;
  const inside = isBox ? line.trimEnd().slice(1).replace(/│$/, '') : line.slice(1, -1);
  // Nor for the arrow; numbers are as long as the file's last.
  return inside.replace(/^ > +(?=\d)/, ' ❱ ');
};

/** Finds the beginning of a warning that NumPy prints without a traceback. */
function findOpening(text: string, openings: readonly RegExp[]): RegExpExecArray | undefined {
  if (!mayConcernNumPy(text)) return undefined;
  for (const opening of openings) {
    const found = opening.exec(text);
    if (found) return found;
  }
  return undefined;
}

/**
 * Follows tracebacks through an output, line by line. `openings` are the beginnings of warnings that
 * NumPy prints without a traceback.
 */
export function createFailureReader(kind: OutputKind, openings: readonly RegExp[]): FailureReader {
  const isError = kind === 'error';
  const traceback = createTraceback(isError);
  let failure: Failure | undefined;
  let messageLines = 0;
  /** The line above sets in what stands below it. */
  let isSetIn = false;

  const raised = (message: string, line: number): Failure => ({
    ...printed(message, line),
    frames: traceback.frames(),
    standing: 'raised',
    isInKernel: traceback.headerException() !== '',
  });

  const open = (next: Failure): Failure => {
    failure = next;
    messageLines = 1;
    return next;
  };

  const readException = (line: string, text: string, number: number): Failure | undefined => {
    const found = traceback.mayEndAt(line) ? parseException(text) : undefined;
    if (!found) return undefined;
    const { exception, message } = found;
    if (failure?.exception === exception && failure.message === message && message) {
      return open({ ...failure, repeats: failure.repeats + 1 });
    }
    const standing = isError || traceback.isOpen() ? 'raised' : 'printed';
    if (standing === 'printed' && !findOpening(text, openings)) return undefined;
    return open({ ...raised(message, number), exception, standing });
  };

  const readMore = (text: string): Failure | undefined => {
    if (!failure || messageLines >= MAX_MESSAGE_LINES) return undefined;
    messageLines += 1;
    const message = `${failure.message} ${withoutPytestMark(text)}`.trim().slice(0, MAX_MESSAGE);
    failure = { ...failure, message };
    return failure;
  };

  const readOpening = (line: string, text: string, number: number): Failure | undefined => {
    const waitsForMessage = failure?.standing === 'raised' && failure.message === '';
    if (waitsForMessage || indentOf(line) > 2) return undefined;
    const found = findOpening(text, openings);
    return found && open(printed(text.slice(found.index).trim(), number));
  };

  /** A line that is neither of a traceback nor names an exception. */
  const readLoose = (line: string, text: string, number: number): Failure | undefined => {
    if (!isError) {
      traceback.close();
      return readOpening(line, text, number) ?? readMore(text);
    }
    if (failure) return readMore(text);
    if (traceback.isOpen()) return undefined;
    return open(raised(parseSavedMessage(text) ?? text, number));
  };

  /** True for a line that begins a traceback, or the next one of its chain. */
  const readBeginning = (shown: string, text: string): boolean => {
    const isShallow = isError || isSetIn || indentOf(shown) <= MAX_INDENT;
    const header = isShallow ? parseHeader(shown) : undefined;
    isSetIn = SETS_IN.test(text);
    const isChained = !header && CHAIN.test(text);
    if (!header && !isChained) return false;
    failure = undefined;
    if (header) traceback.begin(header, shown);
    else traceback.clear();
    return true;
  };

  const readBlank = () => {
    const isWhole = failure && failure.message !== '' && failure.exception !== '';
    if (!isError && isWhole && failure?.standing === 'raised') failure = undefined;
  };

  return {
    read(line, number) {
      const isIdle = !isError && !traceback.isOpen() && !failure;
      if (isIdle && !line.includes('│') && !CLUE.test(line)) return undefined;
      const shown = unboxed(line);
      const text = shown.trim();
      if (EDGE.test(line)) return undefined;
      if (text === '') return void readBlank();
      if (readBeginning(shown, text)) return undefined;
      const part = traceback.read(shown, text, shown !== line, failure !== undefined);
      if (part === 'frame') failure = undefined;
      if (part) return undefined;
      return readException(shown, text, number) ?? readLoose(shown, text, number);
    },
    interrupt() {
      traceback.leave();
      failure = undefined;
    },
    end(number) {
      const frames = traceback.frames();
      if (!isError || failure || frames.length === 0) return undefined;
      const statement = parseRaise(frames.at(-1)?.source ?? '');
      const exception = statement?.exception ?? traceback.headerException();
      if (exception === '') return undefined;
      const message = statement?.message ?? '';
      return { ...raised(message, number), exception };
    },
  };
}
