import { parseException, type parseHeader } from './failure-line.ts';
import { isPytestFrame, parseFrame, type Frame } from './frames.ts';
import { isCarets, isGap, parseNumbered } from './source-line.ts';
import { indentOf } from './white-space.ts';

const MAX_FRAMES = 40;
/** Deeper, a traceback is an example in a document, or of a build in a folder of its own. */
export const MAX_INDENT = 2;

type Header = NonNullable<ReturnType<typeof parseHeader>>;

/** The frames of a traceback, as they are read line by line. */
export interface Traceback {
  isOpen(): boolean;
  frames(): Frame[];
  /** The exception that the kernel's header names; empty without such a header. */
  headerException(): string;
  /** A header stands in this line. */
  begin(header: Header, line: string): void;
  /**
   * What the line is of the traceback: a frame, or a part of one; undefined where it is none of it. `hasFailed`:
   * the message was read, so a frame is the next traceback's.
   */
  read(
    line: string,
    text: string,
    isBoxed: boolean,
    hasFailed: boolean,
  ): 'frame' | 'part' | undefined;
  /** Whether the exception can stand as deep as this line. */
  mayEndAt(line: string): boolean;
  /** Another traceback of the same chain follows. */
  clear(): void;
  /** A line stood there that is none of it. */
  close(): void;
  /** Nothing of it is open any more. */
  leave(): void;
}

/** Creates the reader of a traceback; in an error's own text anything may be one. */
export function createTraceback(isError: boolean): Traceback {
  let frames: Frame[] = [];
  let isOpen = false;
  let indent = 0;
  let frameIndent = 0;
  let headerException = '';
  let isAfterGap = false;
  let awaitsSource = false;

  const clear = () => {
    frames = [];
    isAfterGap = false;
    awaitsSource = false;
  };

  const add = (frame: Frame) => {
    isOpen = true;
    frames = [...frames.slice(1 - MAX_FRAMES), { ...frame, isAfterGap }];
    isAfterGap = false;
    awaitsSource = true;
  };

  const pointAt = (source: string) => {
    const last = frames.at(-1);
    if (last) frames = [...frames.slice(0, -1), { ...last, source }];
    awaitsSource = false;
  };

  const frameIn = (line: string, text: string, isBoxed: boolean): Frame | undefined => {
    const isShallow = isError || indentOf(line) <= MAX_INDENT;
    const isSelfEvident = isShallow && (text.startsWith('File ') || isPytestFrame(text));
    const isExpected = isOpen || isError || isBoxed;
    return isExpected || isSelfEvident ? parseFrame(text, isExpected) : undefined;
  };

  /** True if the line belongs to the frame above it. */
  const readPart = (line: string, text: string, hasFailed: boolean): boolean => {
    if (isGap(text)) {
      isAfterGap = true;
      return true;
    }
    const numbered = hasFailed ? undefined : parseNumbered(text);
    if (numbered?.isPointedAt) pointAt(numbered.statement);
    if (numbered || isCarets(text)) return true;
    // Copying often takes the indent away.
    const isFlush = awaitsSource && indentOf(line) === frameIndent && !parseException(text);
    const isIndented = indentOf(line) >= frameIndent + 2;
    const isSource = !hasFailed && frames.length > 0 && (isIndented || isFlush);
    if (isSource && awaitsSource) pointAt(text);
    return isSource;
  };

  return {
    isOpen: () => isOpen,
    frames: () => frames,
    headerException: () => headerException,
    begin({ exception, rest }, line) {
      clear();
      isOpen = true;
      headerException = exception;
      indent = indentOf(line);
      const frame = parseFrame(rest, true);
      if (frame) add(frame);
    },
    read(line, text, isBoxed, hasFailed) {
      const frame = frameIn(line, text, isBoxed);
      if (frame) {
        frameIndent = indentOf(line);
        if (hasFailed) clear();
        add(frame);
        return 'frame';
      }
      // The top of the box may be cut off.
      if (isBoxed && text.startsWith('❱')) isOpen = true;
      return isOpen && readPart(line, text, hasFailed) ? 'part' : undefined;
    },
    mayEndAt: (line) => indentOf(line) <= indent + 2,
    clear,
    close() {
      isOpen = false;
      indent = 0;
      frames = [];
    },
    leave() {
      clear();
      isOpen = false;
      headerException = '';
    },
  };
}
