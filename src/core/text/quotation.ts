import { indentOf } from './white-space.ts';

/** A fence that is never closed stops counting after so many lines. */
const FENCE_LINES = 600;
/** Lines after a heading or the like that are still taken for part of a document. */
const DOCUMENT_LINES = 12;

/** Every mark below begins so, or ends in two colons. */
const MARKS = new Set('`~>#*.-');
const FENCE = /^ {0,8}(?:```|~~~)[^`]*$/;
const QUOTE = /^ {0,3}> ?(?!>)/;
const DOCUMENT = /^(?:#{2,6} \S|\*\*[^*]+\*\*|\.\. [\w-]+::|[-*] \*\*)|::$/;

export interface Quotation {
  /** The line, without the indent or the quote mark that every line of this output carries. */
  text: string;
  /** In a fence, or quoted beside text that is not. */
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

  return (whole) => {
    const indent = indentOf(whole);
    if (indent === whole.length) {
      return { text: '', isQuoted: fence > 0, isInDocument: document > 0 };
    }
    margin = Math.min(margin, indent);
    const line = whole.slice(margin);
    const isMarked = MARKS.has(whole.charAt(indent)) || line.endsWith('::');
    const mark = isMarked ? QUOTE.exec(line)?.[0] : undefined;
    if (mark === undefined) hasUnquoted = true;
    const isFence = isMarked && FENCE.test(line);
    if (isFence) fence = fence > 0 ? 0 : FENCE_LINES;
    else if (fence > 0) fence -= 1;
    if (isMarked && DOCUMENT.test(line)) document = DOCUMENT_LINES;
    else if (document > 0) document -= 1;
    return {
      text: mark !== undefined && !hasUnquoted ? line.slice(mark.length) : line,
      isQuoted: isFence || fence > 0 || (mark !== undefined && hasUnquoted),
      isInDocument: document > 0,
    };
  };
}
