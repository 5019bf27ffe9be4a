const HEADER = /^(?:[\s─╭+-]*|.{0,60}\]\s*)(?:(\w+) {3,})?Traceback \(most recent call last\)/;
const EXCEPTION =
  /^(?:[A-Za-z_]\w*\.)*([A-Za-z_]\w*(?:Error|Exception|Warning|Interrupt|Exit))(?::(?: (.*))?)?$/;
const BARE_MESSAGE = /^"message": "(.*)",?$/;

/** The beginning of a traceback: what stands before the words, and the frame that may follow them. */
export interface Header {
  exception: string;
  rest: string;
}

/** Reads the line over a traceback, as Python, IPython, `rich` or a logger print it. */
export function parseHeader(line: string): Header | undefined {
  if (!line.includes('Traceback (most')) return undefined;
  const [found, exception = ''] = HEADER.exec(line) ?? [];
  if (found === undefined) return undefined;
  return { exception, rest: line.slice(found.length).replace(/^:/, '').trim() };
}

export interface ExceptionLine {
  exception: string;
  message: string;
}

/** pytest marks every line of an exception so. */
export const withoutPytestMark = (line: string) => line.replace(/^E +/, '');

/** Reads `ImportError: message` or pytest's `E   ImportError: message`, trimmed. */
export function parseException(line: string): ExceptionLine | undefined {
  const [found, exception = '', message = ''] = EXCEPTION.exec(withoutPytestMark(line)) ?? [];
  return found === undefined ? undefined : { exception, message: message.trim() };
}

/** The message in an error that an editor saved as JSON. */
export const parseSavedMessage = (line: string): string | undefined => BARE_MESSAGE.exec(line)?.[1];

/** An exception whose own line is missing, read from the statement that raised it. */
export function parseRaise(statement: string): ExceptionLine | undefined {
  const [, exception, single, double] =
    /^raise (\w+)\((?:'([^']*)'|"([^"]*)")\)$/.exec(statement) ?? [];
  const message = single ?? double;
  return exception && message ? { exception, message } : undefined;
}
