import type { RuntimeHistory } from '../../../core/history/history.ts';
import { plural, t } from '../../../words/i18n.ts';
import { faultName } from '../moment-words.ts';
import { FAULT_KINDS, kindsOfFault } from './chart-data.ts';
import { Figure } from './figure.tsx';

const WIDTH = 320;
const ROW = 36;
const LENGTH = WIDTH - 34;

/** In how many sessions each kind of fault was seen. */
export function FaultsChart({ histories }: { histories: readonly RuntimeHistory[] }) {
  const counts = kindsOfFault(histories);
  const most = Math.max(...counts);
  const rows = FAULT_KINDS.map((fault, index) => [faultName(fault), counts[index] ?? 0] as const);
  const [first] = rows.toSorted((a, b) => b[1] - a[1]);
  const summary =
    most === 0 || !first ? t('chartNoFault') : plural('chartFaultsSummary', first[1], first[0]);
  return (
    <Figure
      title={t('chartFaults')}
      summary={summary}
      columns={[t('chartFault'), t('chartSessions')]}
      rows={most === 0 ? [] : rows}
    >
      <svg viewBox={`0 0 ${WIDTH} ${ROW * rows.length}`} role="img" aria-label={summary}>
        {rows.map(([name, count], index) => {
          const length = (count / Math.max(most, 1)) * LENGTH;
          return (
            <>
              <text class="name" x="0" y={ROW * index + 13}>
                {name}
              </text>
              <rect class="part-accent" x="0" y={ROW * index + 18} width={length} height="12" />
              <text class="axis" x={length + 6} y={ROW * index + 28}>
                {count}
              </text>
            </>
          );
        })}
      </svg>
    </Figure>
  );
}
