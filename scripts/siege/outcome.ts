import { FIGURE } from '../../e2e/siege/figure.ts';

/** Figures by the attack, which is the name of its file, and by their names. */
export type Figures = Record<string, Record<string, number>>;

interface Suite {
  file?: string;
  suites?: Suite[];
  specs?: {
    file: string;
    title: string;
    tests: { status: string; annotations: { type: string; description?: string }[] }[];
  }[];
}

/** What of Playwright's report is read. */
export interface SiegeReport {
  suites: Suite[];
  errors: unknown[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

export interface Outcome {
  /** Every attack was made, and the extension held. */
  hasHeld: boolean;
  figures: Figures;
  /** All of it in one line. */
  line: string;
}

const specsIn = (suite: Suite): NonNullable<Suite['specs']> => [
  ...(suite.specs ?? []),
  ...(suite.suites ?? []).flatMap(specsIn),
];

const attackOf = (file: string) => file.replace(/^.*\//, '').replace('.spec.ts', '');

/** The figures of a siege, added up by attack; what was skipped has not held. */
export function readOutcome({ suites, errors, stats }: SiegeReport): Outcome {
  const figures: Figures = {};
  for (const { file, tests } of suites.flatMap(specsIn)) {
    const attack = (figures[attackOf(file)] ??= {});
    for (const { type, description = '' } of tests.flatMap(({ annotations }) => annotations)) {
      const [name = '', value = ''] = description.split(': ');
      if (type === FIGURE) attack[name] = (attack[name] ?? 0) + Number(value);
    }
  }
  const { expected, unexpected, flaky, skipped } = stats;
  const failed = unexpected + flaky + errors.length;
  const hasHeld = expected > 0 && failed + skipped === 0;
  const totals = new Map<string, number>();
  for (const [name, value] of Object.values(figures).flatMap((attack) => Object.entries(attack))) {
    totals.set(name, (totals.get(name) ?? 0) + value);
  }
  const all = [...totals]
    .map(
      ([name, value]) => `${name} ${value.toLocaleString('en', { maximumSignificantDigits: 4 })}`,
    )
    .join(', ');
  const verdict = hasHeld
    ? `all ${expected} attacks held`
    : `NOT held: ${expected} attacks held, ${failed} did not, ${skipped} were not made`;
  return { hasHeld, figures, line: `${verdict}: ${all}` };
}
