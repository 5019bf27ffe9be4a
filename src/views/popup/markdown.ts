/** Shows nothing, and keeps signs apart that would become a link or a mention together. */
const APART = '\u2060';

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A text on one line that Markdown shows as it is: no markup, link, mention or reference comes of it. */
export const plain = (text: string): string =>
  onOneLine(text)
    .replace(/[\\`*[\]<>&|~!]|\b_|_\b/g, String.raw`\$&`)
    .replace(/[@#]|:(?=\/)|\.(?=[a-z])|\bGH(?=-)/gi, `$&${APART}`);

/** A text on one line as Markdown's code, whatever signs are in it. */
export function code(text: string): string {
  const line = onOneLine(text);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}
