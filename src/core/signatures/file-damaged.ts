import { deepestOwner } from '../text/owner.ts';
import type { Family } from './signature-family.ts';

const SYNTAX = new Set(['SyntaxError', 'IndentationError', 'TabError']);
const NULL_BYTES = /^source code (?:string )?cannot contain null bytes/;

export const fileDamaged = {
  id: 'file-damaged',
  fault: 'broken-install',
  proves:
    "One of NumPy's own Python files cannot be read as Python: it is half written, or meant for a newer Python.",
  documented: 'Python, compile(); every released NumPy compiles',
  evidence: ['https://docs.python.org/3/library/functions.html#compile'],
  match({ exception, message, frames }) {
    const last = frames.at(-1);
    // The place of a syntax error is reported as a frame in which nothing runs.
    const isPlace = SYNTAX.has(exception) && last?.call === '';
    const isNull = NULL_BYTES.test(message) && last?.call === '<module>';
    const isOwn = (isPlace || isNull) && deepestOwner(frames.slice(-1)) === 'numpy';
    return isOwn ? { strength: 'likely' } : undefined;
  },
} as const satisfies Family;
