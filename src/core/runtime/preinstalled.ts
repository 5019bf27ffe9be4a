/**
 * NumPy on Colab's hosted runtimes, by the day its list of packages changed; runtimes follow a day
 * or two later. From the history of pip-freeze.txt in googlecolab/backend-info; 2.1.3 by the day on
 * which googlecolab/colabtools #6081 says that it is live.
 */
const SINCE: readonly (readonly [day: string, version: string])[] = [
  ['2022-09-13', '1.21.6'],
  ['2023-02-16', '1.22.4'],
  ['2023-08-04', '1.23.5'],
  ['2024-02-09', '1.25.2'],
  ['2024-07-25', '1.26.4'],
  ['2025-03-13', '2.0.2'],
  ['2026-08-25', '2.1.3'],
];

/** Each version stayed for five months at least; after that, nothing is known of the last one. */
const MONTHS_KNOWN = 5;

function knownUntil(day: string): number {
  const end = new Date(day);
  return end.setUTCMonth(end.getUTCMonth() + MONTHS_KNOWN);
}

/**
 * The NumPy that a hosted Colab runtime of that time came with, `at` in milliseconds since 1970;
 * undefined before the table begins and where it may be out of date. It does not hold for local
 * runtimes, nor where a person chose a past runtime version: those of 2025.07 to 2026.07 have 2.0.2.
 */
export function preinstalledNumPy(at: number): string | undefined {
  const last = SINCE.at(-1);
  if (last && at >= knownUntil(last[0])) return undefined;
  return SINCE.findLast(([day]) => at >= Date.parse(day))?.[1];
}

/** The NumPy of the newest hosted runtimes that are known here. */
export const newestPreinstalled = (): string => SINCE.at(-1)?.[1] ?? '';
