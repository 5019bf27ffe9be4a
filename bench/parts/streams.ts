import { again } from '../measure/again.ts';
import { openNotebook } from '../measure/cells.ts';
import type { Part } from '../measure/part.ts';
import type { Cost } from '../measure/profile.ts';
import { openSubject, type Subject, type SubjectBrowser } from '../measure/subjects.ts';
import { spread, type Figures } from '../report/figures.ts';
import { STREAMS, streamCells, type Stream } from './stream-cells.ts';
import { costOfStream, costWords } from './stream-cost.ts';

const NAMES = { ours: 'inclusiveMs', reader: 'readerMs', naive: 'naiveMs' } as const;
type Measured = keyof typeof NAMES;
const SUBJECTS = Object.keys(NAMES) as Measured[];

type Costs = Record<Stream, Record<Measured, Cost[]>>;

function figuresOf(costs: Costs): Figures {
  const figures: Figures = {};
  for (const subject of SUBJECTS) {
    for (const stream of STREAMS) {
      const rounds = costs[stream][subject];
      figures[`${NAMES[subject]}.${stream}`] = spread(rounds.map(({ inclusive }) => inclusive));
    }
  }
  for (const stream of STREAMS) {
    const shares = costs[stream].ours.map(({ inclusive, busy }) => (100 * inclusive) / busy);
    figures[`share.${stream}`] = spread(shares);
  }
  return figures;
}

/** Of the naive watcher one round tells enough. */
const isMeasured = (subject: Subject, round: number) => subject !== 'naive' || round === 0;

/**
 * All kinds of streams, in each round by each subject after the other, each in a browser of its own: none
 * takes the other's time.
 */
export const streams: Part = async (world, sizes, tell) => {
  const cells = streamCells(sizes);
  const browsers = new Map<Measured, SubjectBrowser>();
  const costs = Object.fromEntries(
    STREAMS.map((stream) => [stream, { ours: [], reader: [], naive: [] }]),
  ) as unknown as Costs;
  const longest: number[] = [];
  const measure = async (stream: Stream, subject: Measured, round: number) => {
    const page = browsers.get(subject)?.page;
    if (!page) return;
    const name = `${stream}, ${subject}, round ${round + 1}`;
    const cost = await again(name, tell, () =>
      costOfStream(page, STREAMS.indexOf(stream) + 1, stream === 'frame'),
    );
    costs[stream][subject].push(cost);
    if (subject === 'ours') longest[round] = Math.max(longest[round] ?? 0, cost.longest);
    tell(`${name}: ${costWords(cost)}`);
  };
  try {
    for (const subject of SUBJECTS) {
      const browser = await openSubject(subject, world.port);
      browsers.set(subject, browser);
      // Of its own, for pages of one notebook would share its kernel.
      world.save(`streams-${subject}`, cells);
      await openNotebook(browser.page, `streams-${subject}`);
    }
    for (let round = 0; round < sizes.rounds; round++) {
      const subjects = SUBJECTS.filter((subject) => isMeasured(subject, round));
      for (const stream of STREAMS) {
        // A steady stream leaves the machine at rest for most of its minute.
        if (stream === 'steady') {
          await Promise.all(subjects.map((subject) => measure(stream, subject, round)));
        } else {
          for (const subject of subjects) await measure(stream, subject, round);
        }
      }
    }
    return { figures: figuresOf(costs), longest };
  } finally {
    await Promise.all([...browsers.values()].map(({ close }) => close()));
  }
};
