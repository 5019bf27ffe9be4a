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
import { isPytestFrame, parseFrame, type Frame } from './frames.ts';
import { isCarets, isGap, parseNumbered } from './source-line.ts';
import { indentOf } from './white-space.ts';

const MAX_FRAMES = 40;
const MAX_MESSAGE_LINES = 25;
const MAX_MESSAGE = 2_000;
/** Deeper, a traceback is an example in a document, or of a build in a folder of its own. */
const MAX_INDENT = 2;
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
  if (line.startsWith('│')) return line.trimEnd().slice(1).replace(/│$/, '');
  // Where a terminal has no signs for boxes.
  const isAscii = line.startsWith('| ') && line.endsWith(' |');
  return isAscii ? line.slice(1, -1).replace(/^ > (?=\d)/, ' ❱ ') : line;
};

/**
 * Follows tracebacks through an output, line by line. `openings` are the beginnings of warnings that
 * NumPy prints without a traceback.
 */
export function createFailureReader(kind: OutputKind, openings: readonly RegExp[]): FailureReader {
  const isError = kind === 'error';
  let frames: Frame[] = [];
  let failure: Failure | undefined;
  let messageLines = 0;
  let isTraceback = false;
  let indent = 0;
  let frameIndent = 0;
  let headerException = '';
  let isAfterGap = false;
  let awaitsSource = false;
  /** The line above sets in what stands below it. */
  let isSetIn = false;

  const raised = (message: string, line: number): Failure => {
    const isInKernel = headerException !== '';
    return { ...printed(message, line), frames, standing: 'raised', isInKernel };
  };

  const opensPrinted = (text: string): RegExpExecArray | undefined => {
    if (!mayConcernNumPy(text)) return undefined;
    for (const opening of openings) {
      const found = opening.exec(text);
      if (found) return found;
    }
    return undefined;
  };

  const open = (next: Failure): Failure => {
    failure = next;
    messageLines = 1;
    return next;
  };

  const startBlock = () => {
    failure = undefined;
    frames = [];
    isAfterGap = false;
    awaitsSource = false;
  };

  const leave = () => {
    startBlock();
    isTraceback = false;
    headerException = '';
  };

  const addFrame = (frame: Frame) => {
    if (failure) startBlock();
    isTraceback = true;
    frames = [...frames.slice(1 - MAX_FRAMES), { ...frame, isAfterGap }];
    isAfterGap = false;
    awaitsSource = true;
  };

  const pointAt = (source: string) => {
    const last = frames.at(-1);
    if (last) frames = [...frames.slice(0, -1), { ...last, source }];
    awaitsSource = false;
  };

  /** True if the line belongs to the frames of a traceback. */
  const readFrames = (line: string, text: string, isBoxed: boolean): boolean => {
    const isShallow = isError || indentOf(line) <= MAX_INDENT;
    const isSelfEvident = isShallow && (text.startsWith('File ') || isPytestFrame(text));
    if (isTraceback || isError || isSelfEvident || isBoxed) {
      const frame = parseFrame(text, isTraceback || isError || isBoxed);
      if (frame) {
        frameIndent = indentOf(line);
        addFrame(frame);
        return true;
      }
    }
    // The top of the box may be cut off.
    if (isBoxed && text.startsWith('❱')) isTraceback = true;
    if (!isTraceback) return false;
    if (isGap(text)) {
      isAfterGap = true;
      return true;
    }
    const numbered = failure ? undefined : parseNumbered(text);
    if (numbered?.isPointedAt) pointAt(numbered.statement);
    if (numbered || isCarets(text)) return true;
    // Copying often takes the indent away.
    const isFlush = awaitsSource && indentOf(line) === frameIndent && !parseException(text);
    const isIndented = indentOf(line) >= frameIndent + 2;
    const isSource = !failure && frames.length > 0 && (isIndented || isFlush);
    if (isSource && awaitsSource) pointAt(text);
    return isSource;
  };

  const readException = (line: string, text: string, number: number): Failure | undefined => {
    if (indentOf(line) > indent + 2) return undefined;
    const found = parseException(text);
    if (!found) return undefined;
    const { exception, message } = found;
    if (failure?.exception === exception && failure.message === message && message) {
      return open({ ...failure, repeats: failure.repeats + 1 });
    }
    const standing = isError || isTraceback ? 'raised' : 'printed';
    if (standing === 'printed' && !opensPrinted(text)) return undefined;
    return open({ ...raised(message, number), exception, standing });
  };

  const readOpening = (text: string, number: number): Failure | undefined => {
    const found = opensPrinted(text);
    return found && open(printed(text.slice(found.index).trim(), number));
  };

  const readMore = (text: string): Failure | undefined => {
    if (!failure || messageLines >= MAX_MESSAGE_LINES) return undefined;
    messageLines += 1;
    const message = `${failure.message} ${withoutPytestMark(text)}`.trim().slice(0, MAX_MESSAGE);
    failure = { ...failure, message };
    return failure;
  };

  const readLoose = (line: string, text: string, number: number): Failure | undefined => {
    if (!isError) {
      const isOpen = failure !== undefined;
      const waitsForMessage = failure?.standing === 'raised' && failure.message === '';
      isTraceback = false;
      indent = 0;
      frames = [];
      if (!waitsForMessage && indentOf(line) <= 2) {
        const opened = readOpening(text, number);
        if (opened) return opened;
      }
      return isOpen ? readMore(text) : undefined;
    }
    if (failure) return readMore(text);
    if (isTraceback) return undefined;
    const message = parseSavedMessage(text) ?? text;
    return open(raised(message, number));
  };

  return {
    read(line, number) {
      if (!isError && !isTraceback && !failure && !line.includes('│') && !CLUE.test(line)) {
        return undefined;
      }
      const shown = unboxed(line);
      const text = shown.trim();
      if (EDGE.test(line)) return undefined;
      if (text === '') {
        const isWhole = failure && failure.message !== '' && failure.exception !== '';
        if (!isError && isWhole && failure?.standing === 'raised') failure = undefined;
        return undefined;
      }
      const isShallow = isError || isSetIn || indentOf(shown) <= MAX_INDENT;
      const header = isShallow ? parseHeader(shown) : undefined;
      isSetIn = SETS_IN.test(text);
      if (header) {
        startBlock();
        isTraceback = true;
        headerException = header.exception;
        indent = indentOf(shown);
        const frame = parseFrame(header.rest, true);
        if (frame) addFrame(frame);
        return undefined;
      }
      if (CHAIN.test(text)) {
        startBlock();
        return undefined;
      }
      if (readFrames(shown, text, shown !== line)) return undefined;
      return readException(shown, text, number) ?? readLoose(shown, text, number);
    },
    interrupt: leave,
    end(number) {
      if (!isError || failure || frames.length === 0) return undefined;
      const statement = parseRaise(frames.at(-1)?.source ?? '');
      const exception = statement?.exception ?? headerException;
      if (exception === '') return undefined;
      const message = statement?.message ?? '';
      return { ...raised(message, number), exception };
    },
  };
}
