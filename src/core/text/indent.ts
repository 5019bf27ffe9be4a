/** How much white space a line begins with. */
export function indentOf(line: string): number {
  const first = line.charCodeAt(0);
  // Most lines begin with a letter, and need no second look; other white space lies beyond these.
  return first > 32 && first < 127 ? 0 : line.length - line.trimStart().length;
}
