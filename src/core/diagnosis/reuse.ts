import { failuresIn, type KernelRecord } from '../ledger/kernel-record.ts';
import type { Sighted } from '../ledger/session.ts';
import type { RuntimeRecord } from '../ledger/ledger.ts';
import { withPossibleSwaps } from './possible-swaps.ts';
import { diskSwapIn } from './swaps.ts';

/** Another notebook that ran on the same runtime. */
export interface OtherNotebook {
  notebook: string;
  title: string;
  /** Milliseconds since 1970. */
  lastAt: number;
}

/** What a runtime has behind it, as one of its notebooks meets it. */
export interface Reuse {
  /** When the runtime was first seen, in milliseconds since 1970. */
  since: number;
  /** How many older events of it were summarised. */
  dropped: number;
  /** Other notebooks on it, the one used last first. */
  others: readonly OtherNotebook[];
  /** What one of them did that matters to this notebook's session. */
  matter?: { by: OtherNotebook; kind: 'replaced' | 'disk-fault'; sighted: Sighted };
}

/** Since when a session is known to have been; a kernel that was met alive may be older. */
const bornAt = ({ session }: KernelRecord): number =>
  session.number > 1 ? session.startedAt : -Infinity;

/** A fault on the disk that was the last word of another notebook. */
const diskFaultOf = ({ session }: KernelRecord): Sighted | undefined =>
  failuresIn(session).findLast(({ fault }) => fault !== 'stale-memory');

function matterOf(
  other: KernelRecord,
  kernel: KernelRecord,
): [Sighted, 'replaced' | 'disk-fault'] | undefined {
  const fault = diskFaultOf(other);
  if (fault) return [fault, 'disk-fault'];
  const swap = [...other.past, other.session]
    .flatMap((session) => diskSwapIn(session) ?? [])
    .at(-1);
  return swap && swap.at > bornAt(kernel) ? [swap, 'replaced'] : undefined;
}

/** What else ran on a notebook's runtime, and whether it matters to the notebook's session. */
export function reuseOf(record: RuntimeRecord, kernel: KernelRecord): Reuse {
  const others = [...record.kernels.values()]
    .filter(({ notebook }) => notebook !== kernel.notebook)
    .toSorted((a, b) => b.lastAt - a.lastAt);
  const told = others.map(({ notebook, title, lastAt }) => ({ notebook, title, lastAt }));
  const reuse = { since: record.startedAt, dropped: record.dropped, others: told };
  for (const [place, other] of others.entries()) {
    const found = matterOf(withPossibleSwaps(other, record.runtime), kernel);
    const by = told[place];
    if (found && by) return { ...reuse, matter: { by, kind: found[1], sighted: found[0] } };
  }
  return reuse;
}
