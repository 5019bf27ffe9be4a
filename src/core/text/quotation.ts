import { indentOf } from './white-space.ts';

/** A fence that is never closed stops counting after this many lines. */
const FENCE_LINES = 600;
/** Lines after a heading or the like that are still taken for part of a document. */
const DOCUMENT_LINES = 12;

/** What an example that a sentence announces may be long; it ends with a blank line before. */
const EXAMPLE_LINES = 60;
/** A sentence to a reader, which announces what errors look like. */
const ANNOUNCES =
  /\b(?:looks? (?:something )?like|errors? like|messages? like|something like|you (?:can |may )?(?:safely )?ignore|you(?:'ll| will| may| might| should| can| could) (?:see|get|encounter)|(?:example|expected|sample) (?:output|errors?|traceback|log))\b.{0,80}$/i;

/** Every mark below begins so, or ends in two colons. */
const MARKS = new Set('`~>#*.-');
const FENCE = /^ {0,8}(?:```|~~~)[^`]*$/;
const QUOTE = /^ {0,3}> ?(?!>)/;
/** ComfyUI and its manager mark what they do as headings are. */
const OF_PROGRAM = /^#{3} (?:Loading: |ComfyUI (?:Version|Revision)|.{1,80}\.\.\.$)/;
const DOCUMENT = /^(?:#{2,6} \S|\*\*[^*]+\*\*|\.\. [\w-]+::|[-*] \*\*)|::$/;

export interface Quotation {
  /** The line, without the indent or the quote mark that every line of this output carries. */
  text: string;
  /** In a fence, quoted beside text that is not, or announced as an example. */
  isQuoted: boolean;
  /** Close under a heading, a bold line or a directive. */
  isInDocument: boolean;
}

/** Tells text about an error from the error itself, line by line, by the marks of a document. */
export function createQuotationReader(): (line: string) => Quotation {
  let fence = 0;
  let document = 0;
  let hasUnquoted = false;
  let margin = Infinity;
  /** Lines that an example may still have, and whether it has begun. */
  let example = 0;
  let hasBegun = false;

  return (whole) => {
    const indent = indentOf(whole);
    if (indent === whole.length) {
      if (hasBegun) example = 0;
      return { text: '', isQuoted: fence > 0, isInDocument: document > 0 };
    }
    margin = Math.min(margin, indent);
    const line = whole.slice(margin);
    const isExample = example > 0;
    if (isExample) {
      example -= 1;
      hasBegun = true;
    }
    if ((line.endsWith(':') || line.endsWith(' like')) && ANNOUNCES.test(line)) {
      example = EXAMPLE_LINES;
      hasBegun = false;
    }
    const isMarked = MARKS.has(whole.charAt(indent)) || line.endsWith('::');
    const mark = isMarked ? QUOTE.exec(line)?.[0] : undefined;
    if (mark === undefined) hasUnquoted = true;
    const isFence = isMarked && FENCE.test(line);
    if (isFence) fence = fence > 0 ? 0 : FENCE_LINES;
    else if (fence > 0) fence -= 1;
    if (isMarked && DOCUMENT.test(line) && !OF_PROGRAM.test(line)) document = DOCUMENT_LINES;
    else if (document > 0) document -= 1;
    return {
      text: mark !== undefined && !hasUnquoted ? line.slice(mark.length) : line,
      isQuoted: isFence || fence > 0 || isExample || (mark !== undefined && hasUnquoted),
      isInDocument: document > 0,
    };
  };
}
