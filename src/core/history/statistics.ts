/** How often something was counted. */
export interface Count {
  name: string;
  count: number;
}

/** A part of a whole, between 0 and 1; null where the whole is empty. */
export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : part / whole;

/** The smallest value that at least this part of all values does not exceed; null where there are none. */
export function percentile(values: readonly number[], part: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? null;
}

/** Counts equal names, the most frequent first and equals by name. */
export function counted(names: readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
