import type { Labels } from '../../shell/labels/types.ts';
import type { RunView } from './run-state.ts';

const PERSON = 'Example User';

function ago(at: Date, { minutesAgo }: Labels['status']): string {
  const time = at.toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' });
  return `${time} ${minutesAgo(Math.floor((Date.now() - at.getTime()) / 60_000))}`;
}

function lastRunLines({ cell, status }: Labels, { lastRun }: RunView): string[] {
  if (!lastRun) return [];
  const took = status.executedIn(String(Number(lastRun.seconds.toFixed(3))));
  return ['', cell.executedBy(PERSON), ago(lastRun.endedAt, status), took];
}

/** The lines of a run button's tooltip: what a press does, the cell's state, and its times. */
export function runTooltip(labels: Labels, view: RunView): string {
  const { cell, kernel, status } = labels;
  const { state, count, isStale, hasError, since } = view;
  const change = isStale ? cell.changed : cell.unchanged;
  const known = count === undefined ? cell.notExecuted : change;
  if (state !== 'none') {
    const begun = state === 'running' ? kernel.startedAt : kernel.queuedAt;
    return [`${cell.interrupt} (Ctrl+M I)`, known, '', begun(ago(since, status))].join('\n');
  }
  const failed = hasError ? [kernel.failedBefore] : [];
  return [cell.runHint, known, ...failed, ...lastRunLines(labels, view)].join('\n');
}
