import { withoutSecrets } from './without-secrets.ts';

/** Longer, it would fill a line of the notice by itself. */
const MOST = 40;
/** Of a cell's source so much is looked at, in characters. */
const READ = 4_000;

/** The title that Colab shows of a form, with its settings in braces behind it. */
const TITLE = /^#\s*@title\s+([^{]+)/;
/** Only says how the rest of the cell is run. */
const HOW = /^%%(?:capture|time|timeit)\b/;
/** What draws nothing, or turns what follows. */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uE000-\uF8FF]/gu;

/**
 * What a person knows a cell by: the title of its form, or the first line of its code, at most 40 characters and
 * without secrets; empty where it has none.
 */
export function calledBy(source: string): string {
  const lines = source
    .slice(0, READ)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !HOW.test(line));
  const [first = ''] = lines;
  const code = lines.find((line) => !line.startsWith('#'));
  const known = withoutSecrets(TITLE.exec(first)?.[1] ?? code ?? first)
    .replaceAll(UNSEEN, '')
    .trim();
  return known.length > MOST ? `${known.slice(0, MOST - 1).trimEnd()}…` : known;
}
