/**
 * A bar of pip's at its end, which tells a download's size, quiet or not: `━━━━ 1.6/1.6 MB 13.1 MB/s`,
 * until 22.1 `|████| 1.6 MB 13.1 MB/s`, and `100% |████| 1.6MB` until 18.
 */
const BAR =
  /^ {0,8}(?:100% )?(?:\|█{8,}\||[━╸╺-]{8,}) (?:[\d.]+\/)?(\d[\d.]*) ?([kMG]?B) {1,4}(?:[\d.]+ ?[kMG]?B\/s|\?)/;

const UNITS: Record<string, number> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9 };

/** The smallest NumPy, a wheel for newer Macs, has 5 MB; some of its source archives have little less. */
const NUMPY_SIZE = 4e6;

/** How large what pip's bar in this line downloads is, beside a NumPy; undefined where there is no bar. */
export function downloadIn(text: string): 'small' | 'large' | undefined {
  const [, size, unit = ''] = BAR.exec(text) ?? [];
  if (!size) return undefined;
  return Number(size) * (UNITS[unit] ?? 1) < NUMPY_SIZE ? 'small' : 'large';
}
