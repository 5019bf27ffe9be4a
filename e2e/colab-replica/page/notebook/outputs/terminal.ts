/** Colab keeps this many lines of one stream. */
const LINES = 5_000;
const ESCAPE = '\u001B';
const NOTE = `${ESCAPE}[1;30;43mStreaming output truncated to the last ${LINES} lines.${ESCAPE}[0m\n`;

/** Of more than 5,000 lines the last 4,999 under Colab's note that the others were cut. */
export function cutLines(text: string): string {
  let start = text.endsWith('\n') ? text.length - 1 : text.length;
  let kept = start;
  for (let line = 0; line < LINES; line++) {
    kept = start;
    start = text.lastIndexOf('\n', start - 1);
    // `lastIndexOf` takes a negative place for the first one.
    if (start <= 0) return text;
  }
  return NOTE + text.slice(kept + 1);
}

/** The cursor goes up some lines, and the line that it comes to is erased. */
const upAndErase = new RegExp(
  String.raw`(?:\r|${ESCAPE}\[2K)*${ESCAPE}\[(\d*)A\r?${ESCAPE}\[2K`,
  'g',
);

/** Control sequences other than colours, which end in `m`: they move a terminal's cursor. */
const movement = new RegExp(String.raw`${ESCAPE}(?:\[[\d;?]*[A-Za-ln-z]|[()][\dA-Z])`, 'g');

/** Takes back lines that are drawn over: a progress bar of several lines does that. */
function eraseLines(text: string): string {
  let kept = '';
  let at = 0;
  for (const match of text.matchAll(upAndErase)) {
    kept += text.slice(at, match.index);
    at = match.index + match[0].length;
    for (let up = Number(match[1] || 1); up >= 0; up--) {
      const lineEnd = kept.lastIndexOf('\n');
      kept = up > 0 ? kept.slice(0, Math.max(0, lineEnd)) : kept.slice(0, lineEnd + 1);
    }
  }
  return kept + text.slice(at);
}

/** The line after its last return; a return at its end may still be followed by more. */
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
 * Applies what moves a terminal's cursor: a carriage return begins the line again, lines that are
 * gone back to and erased are dropped, a backspace takes a character back, and other control
 * sequences but colours are dropped. What is settled can be added to, and settled again.
 */
export function settleLines(text: string): string {
  // Most output has none of it, and long output is settled often.
  if (!['\r', '\b', ESCAPE].some((character) => text.includes(character))) return text;
  const settled = eraseLines(text).replaceAll(movement, '').replaceAll(/\r+\n/g, '\n');
  return settled
    .split('\n')
    .map((line) => (line.includes('\r') ? overwrite(line) : line))
    .map((line) => (line.includes('\b') ? takeBack(line) : line))
    .join('\n');
}

/** A settled text with more printed after it. */
export function grown(settled: string, more: string): string {
  // What stands in finished lines only changes where the cursor goes back up to them.
  const from =
    more.includes(`${ESCAPE}[`) && upAndErase.test(more) ? 0 : settled.lastIndexOf('\n') + 1;
  upAndErase.lastIndex = 0;
  return settled.slice(0, from) + settleLines(settled.slice(from) + more);
}
