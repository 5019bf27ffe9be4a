import { pointsOf } from './derive.ts';
import type { Figures } from './figures.ts';

export const PLOT = new URL('../../docs/performance.svg', import.meta.url);

const [WIDTH, HEIGHT] = [640, 360];
const EDGE = { left: 70, right: 120, top: 20, bottom: 50 };
/** What is below any sample of the profiler is drawn at its resolution, in milliseconds. */
const LEAST = 0.1;

const CURVES = [
  ['linesMs', 'Clean Slate', '#1a73e8'],
  ['linesReaderMs', 'bare reader', '#b06000'],
] as const;

/** The powers of ten around some values. */
const bounds = (values: readonly number[]) =>
  [Math.floor(Math.min(...values)), Math.ceil(Math.max(...values))] as const;

const powersBetween = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Inclusive time by lines printed, both axes by powers of ten, as an SVG. */
export function linesPlot(figures: Figures): string {
  const curves = CURVES.map(([name, label, color]) => ({
    label,
    color,
    points: pointsOf(figures, name).map(({ lines, time }) => ({
      x: Math.log10(lines),
      y: Math.log10(Math.max(LEAST, time)),
    })),
  })).filter(({ points }) => points.length > 0);
  const all = curves.flatMap(({ points }) => points);
  const [left, right] = bounds(all.map(({ x }) => x));
  const [bottom, top] = bounds(all.map(({ y }) => y));
  const across = WIDTH - EDGE.left - EDGE.right;
  const up = HEIGHT - EDGE.top - EDGE.bottom;
  const xOf = (x: number) => EDGE.left + (across * (x - left)) / Math.max(1, right - left);
  const yOf = (y: number) => HEIGHT - EDGE.bottom - (up * (y - bottom)) / Math.max(1, top - bottom);
  const place = ({ x, y }: { x: number; y: number }) => `${xOf(x).toFixed(1)},${yOf(y).toFixed(1)}`;
  const grid = [
    ...powersBetween(left, right).map((power) => {
      const x = xOf(power).toFixed(1);
      return `<path d="M${x} ${EDGE.top}V${HEIGHT - EDGE.bottom}"/><text x="${x}" y="${HEIGHT - EDGE.bottom + 18}" text-anchor="middle">${(10 ** power).toLocaleString('en')}</text>`;
    }),
    ...powersBetween(bottom, top).map((power) => {
      const y = yOf(power).toFixed(1);
      return `<path d="M${EDGE.left} ${y}H${WIDTH - EDGE.right}"/><text x="${EDGE.left - 8}" y="${y}" dy="4" text-anchor="end">${(10 ** power).toLocaleString('en')}</text>`;
    }),
  ];
  const drawn = curves.map(({ label, color, points }) => {
    const dots = points.map((point) => {
      const [x, y] = place(point).split(',');
      return `<circle cx="${x}" cy="${y}" r="3" fill="${color}"/>`;
    });
    const end = points.at(-1) ?? { x: left, y: bottom };
    return `<polyline points="${points.map(place).join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>
${dots.join('\n')}
<text x="${(xOf(end.x) + 10).toFixed(1)}" y="${yOf(end.y).toFixed(1)}" dy="4" style="fill:${color}">${label}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Inclusive time by lines printed">
<style>text{font:12px system-ui,sans-serif;fill:#5f6368}path{stroke:#dadce0}</style>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${[...grid, ...drawn].join('\n')}
<text x="${EDGE.left + across / 2}" y="${HEIGHT - 10}" text-anchor="middle">lines printed</text>
<text transform="translate(16 ${EDGE.top + up / 2}) rotate(-90)" text-anchor="middle">milliseconds, inclusive</text>
</svg>
`;
}
