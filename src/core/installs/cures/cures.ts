import { AS_LOADED, heldLinesIn } from './held-lines.ts';
import { MOST, pinFixesIn, type PinFix } from './pins.ts';

/**
 * The lines in a cell's source that change NumPy, or may, and what to write instead: without what they ask of
 * NumPy, or with NumPy held at `kept`, by default at what the session has loaded. At most 5.
 */
export function curesIn(source: string, kept: string = AS_LOADED): PinFix[] {
  const fixes = pinFixesIn(source);
  const held = heldLinesIn(source, kept).filter(
    ({ line, to }) => to !== undefined && fixes.every((fix) => fix.line !== line),
  );
  return [...fixes, ...held].toSorted((a, b) => a.line - b.line).slice(0, MOST);
}
