import type { RuntimeHistory } from './history.ts';
import type { Moment } from './moments.ts';

const COLUMNS = [
  'runtime',
  'runtime_type',
  'session',
  'time',
  'kind',
  'notebook',
  'notebook_title',
  'cell',
  'signature',
  'fault',
  'python',
  'numpy_before',
  'numpy_after',
  'text',
] as const;

/** A spreadsheet runs what begins so; a quote before it makes it text. */
const FORMULA = /^[\s\0]*[=+\-@|%\t\r＝＋－＠]/;
/** Where lists are parted by these, a field would end, and the next begin with such a sign. */
const HIDDEN_FORMULA = /([;\t\r\n] ?)([=+\-@|%＝＋－＠])/g;
const LAST_DAY = 8.64e15;

/** One field of a CSV file, quoted where it must be, and never a formula. */
export function csvField(value: string | number | undefined): string {
  const text = String(value ?? '');
  const safe =
    typeof value === 'string'
      ? `${FORMULA.test(text) ? "'" : ''}${text.replaceAll(HIDDEN_FORMULA, "$1'$2")}`
      : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const timeOf = (at: number) => new Date(Math.min(Math.max(at, -LAST_DAY), LAST_DAY)).toISOString();

function rowOf(
  { runtime, kind }: RuntimeHistory,
  moment: Moment,
  titles: ReadonlyMap<string, string | undefined>,
): string {
  const { session, at, notebook, cell, seen, text } = moment;
  const { python, fromVersion, toVersion } = seen?.facts ?? {};
  const values = [
    runtime,
    kind,
    session,
    timeOf(at),
    moment.kind,
    notebook,
    titles.get(notebook),
    cell?.ordinal,
    seen?.signature,
    seen?.fault,
    python,
    fromVersion,
    toVersion,
    text,
  ];
  return values.map(csvField).join(',');
}

/** The moments of all runtimes as CSV, one row each: docs/history-format.md describes it. */
export function toCsv(histories: readonly RuntimeHistory[]): string {
  const rows = histories.flatMap((history) => {
    const titles = new Map(history.notebooks.map(({ id, title }) => [id, title]));
    const moments = history.sessions.flatMap((session) => session.moments);
    return moments.map((moment) => rowOf(history, moment, titles));
  });
  return [COLUMNS.join(','), ...rows, ''].join('\r\n');
}
