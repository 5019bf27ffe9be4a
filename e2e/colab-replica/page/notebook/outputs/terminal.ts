/** Colab keeps this many lines of one stream. */
const LINES = 5_000;
const ESCAPE = '\u001B';
const NOTE = `${ESCAPE}[1;30;43mStreaming output truncated to the last ${LINES} lines.${ESCAPE}[0m\n`;

/** The last 5,000 lines of a text, under Colab's note that the others were cut; short texts as is. */
export function cutLines(text: string): string {
  let start = text.endsWith('\n') ? text.length - 1 : text.length;
  for (let line = 0; line < LINES; line++) {
    start = text.lastIndexOf('\n', start - 1);
    // `lastIndexOf` takes a negative place for the first one.
    if (start <= 0) return text;
  }
  return NOTE + text.slice(start + 1);
}

/** Control sequences other than colours, which end in `m`: they move a terminal's cursor. */
const movement = new RegExp(String.raw`${ESCAPE}(?:\[[\d;?]*[A-Za-ln-z]|[()][\dA-Z])`, 'g');

const overwrite = (line: string) => line.slice(line.lastIndexOf('\r', line.length - 2) + 1);

function takeBack(line: string): string {
  const kept: string[] = [];
  for (const character of line) {
    if (character === '\b') kept.pop();
    else kept.push(character);
  }
  return kept.join('');
}

/**
 * Applies what moves a terminal's cursor: a carriage return begins the line anew, a backspace takes
 * a character back, and other control sequences but colours are dropped.
 */
export function settleLines(text: string): string {
  // Most output has none of it, and long output is settled often.
  if (!['\r', '\b', ESCAPE].some((character) => text.includes(character))) return text;
  const settled = text.replaceAll(movement, '').replaceAll(/\r+\n/g, '\n');
  return settled
    .split('\n')
    .map((line) => (line.includes('\r') ? overwrite(line) : line))
    .map((line) => (line.includes('\b') ? takeBack(line) : line))
    .join('\n');
}
