import { medianOf, type Figures } from './figures.ts';

const ratio = (above: number, below: number) => Number((above / below).toPrecision(4));

/** The points of a curve such as `linesMs`, by their lines. */
export const pointsOf = (figures: Figures, name: string): { lines: number; time: number }[] =>
  Object.entries(figures)
    .filter(([key]) => key.startsWith(`${name}.`))
    .map(([key, figure]) => ({ lines: Number(key.split('.')[1]), time: medianOf(figure) }))
    .toSorted((a, b) => a.lines - b.lines);

/** Adds what follows from other figures: how what grows has grown, where 1 is linear. */
export function withGrowth(
  figures: Figures,
  [few, many]: readonly [few: number, many: number],
): Figures {
  const [before, last] = pointsOf(figures, 'linesMs').slice(-2);
  const { open500Ms, open2000Ms } = figures;
  return {
    ...figures,
    ...(before &&
      last && { linesGrowth: ratio(last.time / last.lines, before.time / before.lines) }),
    ...(open500Ms !== undefined &&
      open2000Ms !== undefined && {
        openGrowth: ratio(medianOf(open2000Ms) / many, medianOf(open500Ms) / few),
      }),
  };
}
