/** No white space, and that is what most lines begin and end with: they need no second look. */
const isPlain = (code: number) => code > 32 && code < 127;

/** How much white space a line begins with. */
export const indentOf = (line: string): number =>
  isPlain(line.charCodeAt(0)) ? 0 : line.length - line.trimStart().length;

export const trimmedEnd = (line: string): string =>
  isPlain(line.charCodeAt(line.length - 1)) ? line : line.trimEnd();

export const trimmed = (line: string): string =>
  isPlain(line.charCodeAt(0)) ? trimmedEnd(line) : line.trim();
