import type { Pair } from './pairs.ts';

const UNTOUCHED = 'untouched';

const naiveSays = ({ naive }: Pair) => (naive === 'passes' ? 'passes' : 'fails');
const guardSays = ({ raised }: Pick<Pair, 'raised'>) =>
  raised === 'NumPyNotTrusted' ? 'stops' : 'goes on';

export const cellOf = (pair: Pair) =>
  `${naiveSays(pair)}, ${guardSays(pair)}, ${guardSays(pair.short)}`;
const columnOf = ({ disk }: Pair) => disk ?? UNTOUCHED;

/** The table in Markdown: a row for each version in memory, a column for each put on disk. */
export function pairsTable(pairs: readonly Pair[]): string {
  const columns = [...new Set(pairs.map(columnOf))];
  const table = [['in memory', ...columns], ['in memory', ...columns].map(() => '---')];
  for (const loaded of new Set(pairs.map((pair) => pair.loaded))) {
    const row = pairs.filter((pair) => pair.loaded === loaded);
    const ofColumn = new Map(row.map((pair) => [columnOf(pair), cellOf(pair)]));
    table.push([`**${loaded}**`, ...columns.map((column) => ofColumn.get(column) ?? '')]);
  }
  return table.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const cells = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('*', ''));

/** What such a table says of a pair; undefined where it does not have that pair. */
export function readPairsTable(markdown: string) {
  const lines = markdown.split('\n').filter((line) => line.startsWith('|'));
  const start = lines.findIndex((line) => line.includes(UNTOUCHED));
  const columns = cells(lines[start] ?? '');
  const rows = lines.slice(start + 2).map(cells);
  return (pair: Pair) =>
    rows.find(([loaded]) => loaded === pair.loaded)?.[columns.indexOf(columnOf(pair))];
}

const stops = (some: Pair[]) => some.filter((pair) => guardSays(pair) === 'stops').length;
const shortStops = (some: Pair[]) =>
  some.filter(({ short }) => guardSays(short) === 'stops').length;
const naive = (some: Pair[]) => some.filter((pair) => naiveSays(pair) === 'fails').length;

const count = (what: string, some: Pair[]) =>
  `- ${what}: the full cell stops ${stops(some)} of ${some.length}, the short one ` +
  `${shortStops(some)}, the naive check ${naive(some)}.`;

/** The counts in words, for the text above the table. */
export function pairsSummary(pairs: readonly Pair[]): string {
  const replaced = pairs.filter(({ disk }) => disk !== null);
  const other = replaced.filter(({ loaded, disk }) => disk !== loaded);
  const same = replaced.filter(({ loaded, disk }) => disk === loaded);
  const untouched = pairs.filter(({ disk }) => disk === null);
  return [
    count('Another version put on disk', other),
    count('The same version installed again', same),
    count('Untouched, so healthy', untouched),
  ].join('\n');
}
