import { highlightCode, tagHighlighter, tags } from '@lezer/highlight';
import { parser } from '@lezer/python';

/** A piece of a line; `kind` is the class it is drawn with, empty for none. */
export interface Token {
  text: string;
  kind: string;
}

const KINDS = tagHighlighter([
  { tag: tags.keyword, class: 'keyword' },
  { tag: [tags.bool, tags.null, tags.number], class: 'value' },
  { tag: tags.string, class: 'string' },
  { tag: tags.comment, class: 'comment' },
  {
    tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)],
    class: 'defined',
  },
]);

/** Python as lines of tokens, without their ends; what is not Python is plain text. */
export function pythonLines(source: string): Token[][] {
  const lines: Token[][] = [[]];
  highlightCode(
    source,
    parser.parse(source),
    KINDS,
    (text, kind) => lines.at(-1)?.push({ text, kind }),
    () => lines.push([]),
  );
  return lines;
}
