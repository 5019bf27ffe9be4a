import type { Sighted } from '../ledger/session.ts';
import type { Examined } from './examine.ts';

/** What the places of an input are. */
export type Places = 'cells' | 'lines';

const place = ({ cell }: Pick<Sighted, 'cell'>, places: Places) =>
  places === 'cells' ? { cell: cell.ordinal } : {};

/**
 * One input, for a program to read, on one line. In a notebook every fault and note says its `cell`,
 * the place among the code cells from 1; `over` is true for one of before a restart. `changes` are lines that
 * install, and how they would leave NumPy alone. `changes` and `notes` are absent where there are none.
 */
export function asJson(
  name: { id: string } | { file: string },
  { sighted, over, noted, diagnosis, cures }: Examined,
  places: Places,
): string {
  const told = ({ fault: kind, strength, signature, excerpt, line, ...seen }: Sighted) => {
    return { kind, strength, signature, excerpt, line, ...place(seen, places) };
  };
  const faults = [
    ...over.map((seen) => ({ ...told(seen), over: true })),
    ...sighted.map((seen) => told(seen)),
  ];
  const notes = noted.map((seen) => {
    const { note: kind, signature, excerpt, line } = seen;
    return { kind, signature, excerpt, line, ...place(seen, places) };
  });
  const { verdict, remedies, wontHelp, installCell } = diagnosis;
  const changes = cures.map((cure) => ({ cell: installCell?.ordinal, ...cure }));
  return JSON.stringify({
    ...name,
    faults,
    verdict,
    remedies,
    wontHelp,
    ...(changes.length > 0 && { changes }),
    ...(notes.length > 0 && { notes }),
  });
}
