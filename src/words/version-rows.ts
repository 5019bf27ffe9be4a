import type { Diagnosis } from '../core/diagnosis/diagnose.ts';
import type { OriginalNumPy } from '../core/diagnosis/original-numpy.ts';
import type { Facts } from '../core/facts/facts.ts';
import { type MessageKey, t } from './i18n.ts';

const ROWS: readonly [MessageKey, keyof Facts][] = [
  ['versionLoaded', 'fromVersion'],
  ['versionOnDisk', 'toVersion'],
  ['versionBuiltFor', 'builtFor'],
  ['versionPython', 'python'],
];

/** C API numbers and struct sizes also stand where a version may: those help nobody here. */
const isVersion = (value: string | undefined): value is string =>
  value !== undefined && /^\d+\.[\dx]/.test(value);

const originalText = ({ version, isTold }: OriginalNumPy) =>
  isTold ? version : t('versionUnlessPast', version);

/** The versions that the outputs named, and the one that the runtime came with where it is known. */
export function versionRows(
  { evidence, swap, versionChange }: Diagnosis,
  original?: OriginalNumPy,
): [label: string, value: string][] {
  const sources = [...(swap ? [swap] : []), ...evidence];
  const rows = ROWS.flatMap(([label, fact]): [string, string][] => {
    const value = sources.map((seen) => seen.facts[fact]).find(isVersion);
    return value ? [[t(label), value]] : [];
  });
  if (!versionChange) {
    return original ? [...rows, [t('versionPreinstalled'), originalText(original)]] : rows;
  }
  const key = versionChange.direction === 'newer' ? 'driftNewer' : 'driftOlder';
  return [...rows, [t('versionPreinstalled'), t(key, originalText(versionChange.original))]];
}
