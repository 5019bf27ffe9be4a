/** One measurement: after this many turns, so much. */
export interface Point {
  turn: number;
  value: number;
}

/** The slope of the line that lies closest to all points (least squares). */
export function slopeOf(points: readonly Point[]): number {
  const count = points.length;
  const meanTurn = points.reduce((sum, { turn }) => sum + turn, 0) / count;
  const meanValue = points.reduce((sum, { value }) => sum + value, 0) / count;
  let [above, below] = [0, 0];
  for (const { turn, value } of points) {
    above += (turn - meanTurn) * (value - meanValue);
    below += (turn - meanTurn) ** 2;
  }
  return above / below;
}

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The median of the last third over that of the first: about 1 where nothing grows. */
export function lateOverEarly(points: readonly Point[]): number {
  const third = Math.ceil(points.length / 3);
  const [early, late] = [points.slice(0, third), points.slice(-third)].map((part) =>
    medianOf(part.map(({ value }) => value)),
  );
  return (late ?? Number.NaN) / (early ?? Number.NaN);
}
