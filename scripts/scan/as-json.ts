import type { Noted, Sighted } from '../../src/core/session.ts';
import type { Examined } from './examine.ts';
import type { Places } from './report.ts';

const place = ({ cell }: Noted | Sighted, places: Places) =>
  places === 'cells' ? { cell: cell.ordinal } : {};

/**
 * One input, for a program to read, on one line. In a notebook every fault and note says its `cell`,
 * the place among the code cells from 1. `notes` is absent where there are none.
 */
export function asJson(
  name: { id: string } | { file: string },
  { sighted, noted, diagnosis }: Examined,
  places: Places,
): string {
  const faults = sighted.map((seen) => {
    const { fault: kind, signature, excerpt, line } = seen;
    return { kind, signature, excerpt, line, ...place(seen, places) };
  });
  const notes = noted.map((seen) => {
    const { note: kind, signature, excerpt, line } = seen;
    return { kind, signature, excerpt, line, ...place(seen, places) };
  });
  const { verdict, remedies, wontHelp } = diagnosis;
  return JSON.stringify({
    ...name,
    faults,
    verdict,
    remedies,
    wontHelp,
    ...(notes.length > 0 && { notes }),
  });
}
