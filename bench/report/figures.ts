/** One measurement, or the median of several rounds between their least and their most. */
export type Figure = number | { median: number; min: number; max: number };

/** Figures by their dotted names, such as `inclusiveMs.page`. */
export type Figures = Record<string, Figure>;

/** Where the figures were taken, and of what sizes. */
export interface Machine {
  cores: number;
  system: string;
  browser: string;
  node: string;
  isQuick: boolean;
  minutes: number;
}

const rounded = (value: number) => Number(value.toPrecision(4));

/** Median, least and most of some rounds; a single round is a number. */
export function spread(rounds: readonly number[]): Figure {
  const sorted = rounds.toSorted((a, b) => a - b).map(rounded);
  const [min = Number.NaN, max = Number.NaN] = [sorted[0], sorted.at(-1)];
  if (sorted.length < 2) return min;
  return { median: sorted[sorted.length >> 1] ?? min, min, max };
}

/** The value that counts of a figure. */
export const medianOf = (figure: Figure): number =>
  typeof figure === 'number' ? figure : figure.median;

/** The value below which this many percent of all lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** Dotted names as objects in one another. */
export function nested(figures: Figures): object {
  const root: Record<string, unknown> = {};
  for (const [name, figure] of Object.entries(figures)) {
    const path = name.split('.');
    const last = path.pop() ?? name;
    let place = root;
    for (const part of path) place = (place[part] ??= {}) as Record<string, unknown>;
    place[last] = figure;
  }
  return root;
}
