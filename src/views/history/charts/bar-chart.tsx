const WIDTH = 320;
const HEIGHT = 150;
const LEFT = 26;
const BOTTOM = 20;
const TOP = 14;
const PLOT = HEIGHT - TOP - BOTTOM;

export interface Bar {
  label: string;
  /** From the bottom up, in the order of the classes. */
  parts: readonly number[];
}

interface BarChartProps {
  bars: readonly Bar[];
  /** A class for each part, which gives it its colour. */
  classes: readonly string[];
  /** The text alternative. */
  summary: string;
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** The next number of the series 1, 2, 4, 5, 10, 20, 40 ...: ends of an axis that halve well. */
export function axisEnd(most: number): number {
  for (let ten = 1; ; ten *= 10) {
    const end = [1, 2, 4, 5].map((step) => step * ten).find((step) => step >= most);
    if (end !== undefined) return end;
  }
}

/** So many labels fit beside each other. */
const MAX_LABELS = 6;

/** Standing bars, each of one or more parts, with an axis of whole numbers. */
export function BarChart({ bars, classes, summary }: BarChartProps) {
  const end = axisEnd(Math.max(1, ...bars.map(({ parts }) => sum(parts))));
  const lines = end % 2 === 0 ? [0, end / 2, end] : [0, end];
  const slot = (WIDTH - LEFT) / Math.max(bars.length, 1);
  const width = Math.min(slot * 0.7, 36);
  const height = (value: number) => (value / end) * PLOT;
  const every = Math.ceil(bars.length / MAX_LABELS);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary}>
      {lines.map((value) => (
        <>
          <path class="line" d={`M${LEFT} ${TOP + PLOT - height(value)}H${WIDTH}`} />
          <text class="axis" x={LEFT - 6} y={TOP + PLOT - height(value) + 4} text-anchor="end">
            {value}
          </text>
        </>
      ))}
      {bars.map(({ label, parts }, index) => {
        const middle = LEFT + slot * (index + 0.5);
        return (
          <>
            {parts.map((value, part) => (
              <rect
                class={classes[part]}
                x={middle - width / 2}
                y={TOP + PLOT - height(sum(parts.slice(0, part + 1)))}
                width={width}
                height={height(value)}
              />
            ))}
            {index % every === 0 && (
              <text class="axis" x={middle} y={HEIGHT - 5} text-anchor="middle">
                {label}
              </text>
            )}
          </>
        );
      })}
    </svg>
  );
}
