/** As a terminal and a mail have it. */
const COLUMNS = 80;

const NOT_SHOWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** Words taken from outside, as one line in which nothing steers a terminal or turns the text. */
export const harmless = (text: string): string => text.replace(NOT_SHOWN, ' ').trim();

function pieces(word: string, width: number): string[] {
  const characters = Array.from(word);
  const count = Math.max(1, Math.ceil(characters.length / width));
  return Array.from({ length: count }, (_, index) =>
    characters.slice(index * width, (index + 1) * width).join(''),
  );
}

/** Breaks a text into lines of at most 80 columns; those after the first begin with `indent`. */
export function wrap(text: string, first = '', indent = ' '.repeat(first.length)): string[] {
  const width = COLUMNS - Math.max(first.length, indent.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((whole) => pieces(whole, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((each, index) => `${index === 0 ? first : indent}${each}`);
}
