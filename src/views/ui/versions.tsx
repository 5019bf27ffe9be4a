import type { Diagnosis } from '../../core/diagnose.ts';
import type { Facts } from '../../core/sighting.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';

const ROWS: readonly [MessageKey, keyof Facts][] = [
  ['versionLoaded', 'fromVersion'],
  ['versionOnDisk', 'toVersion'],
  ['versionBuiltFor', 'builtFor'],
  ['versionPython', 'python'],
];

/** C API numbers and struct sizes also stand where a version may: those help nobody here. */
const isVersion = (value: string | undefined): value is string =>
  value !== undefined && /^\d+\.[\dx]/.test(value);

/** The versions that the outputs named; nothing where they named none. */
export function Versions({ evidence, swap, drift }: Diagnosis) {
  const sources = [...(swap ? [swap] : []), ...evidence];
  const rows = ROWS.flatMap(([label, fact]) => {
    const value = sources.map((seen) => seen.facts[fact]).find(isVersion);
    return value ? [{ label, value }] : [];
  });
  if (drift) {
    const key = drift.direction === 'newer' ? 'driftNewer' : 'driftOlder';
    rows.push({ label: 'versionPreinstalled', value: t(key, drift.preinstalled) });
  }
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{t('versions')}</h3>
      <dl class="versions">
        {rows.map(({ label, value }) => (
          <>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}
