import type { Figures } from './figures.ts';
import { judge, type Goal } from './goals.ts';
import { figureWords, limitOf, verdictOf } from './words.ts';

/** The goals beside what was measured, in columns for a terminal; goals without a figure are left out. */
export function goalTable(figures: Figures, goals: readonly Goal[]): string {
  const rows = judge(figures, goals)
    .filter(({ value }) => value !== undefined)
    .map((judged) => [
      judged.goal.what,
      `${figureWords(figures[judged.goal.figure])} ${judged.goal.unit}`,
      `at most ${limitOf(judged)}`,
      verdictOf(judged),
    ]);
  const all = [['What', 'Figure', 'Goal', 'Reached'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) => row.map((word, column) => word.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n');
}
