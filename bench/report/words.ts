import type { Figure } from './figures.ts';
import type { Judged } from './goals.ts';

const digitsOf = (value: number) => (Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0);

/** A number as a person reads it. */
export const written = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: digitsOf(value) });

/** A figure with the least and the most of its rounds. */
export const figureWords = (figure: Figure | undefined): string => {
  if (figure === undefined) return '–';
  if (typeof figure === 'number') return written(figure);
  return `${written(figure.median)} (${written(figure.min)} to ${written(figure.max)})`;
};

export const limitOf = ({ goal, limit }: Judged): string =>
  limit === undefined ? '–' : `${written(limit)} ${goal.unit}`;

export const verdictOf = ({ isReached, value }: Judged): string => {
  if (isReached === undefined) return value === undefined ? 'not measured' : '–';
  return isReached ? 'yes' : 'no';
};
