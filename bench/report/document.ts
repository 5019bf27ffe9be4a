import { format, resolveConfig } from 'prettier';
import type { Figures, Machine } from './figures.ts';
import { FIREFOX_GOALS, judge, type Judged } from './goals.ts';
import { REASONS } from './reasons.ts';
import { figureWords, limitOf, verdictOf, written } from './words.ts';

export const DOCUMENT = new URL('../../docs/performance.md', import.meta.url);

/** What a bench has found, and where. */
export interface Measured {
  figures: Figures;
  machine: Machine;
}

/** What was found in Chromium, and in Firefox where that was measured too. */
export interface Facts extends Measured {
  firefox?: Measured;
}

const KNOWN = /<!-- facts (.*) -->/;

/** The facts in a document that was written before. Throws where they are not in it. */
export function knownFacts(document: string): Facts {
  const [, facts] = KNOWN.exec(document) ?? [];
  if (facts === undefined) throw new Error('docs/performance.md has lost its facts');
  return JSON.parse(facts) as Facts;
}

const STREAMS = {
  page: '100,000 lines on the page',
  frame: '100,000 lines in a frame',
  words: '100,000 lines that name NumPy',
  bar: '50,000 rewrites of a bar',
  steady: '1,000 lines a second for 60 s',
};

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[][]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const goals = (judged: readonly Judged[], figures: Figures) =>
  table(
    ['what', 'figure', 'at most', 'reached'],
    judged.map((each) => [
      each.goal.what,
      `${figureWords(figures[each.goal.figure])} ${each.goal.unit}`,
      limitOf(each) + (each.goal.limitWords ? `: ${each.goal.limitWords}` : ''),
      verdictOf(each),
    ]),
  );

const peers = (figures: Figures) =>
  table(
    ['ms, inclusive', 'Clean Slate', 'bare reader', 'naive watcher', 'share of Clean Slate'],
    Object.entries(STREAMS).map(([stream, what]) => [
      what,
      figureWords(figures[`inclusiveMs.${stream}`]),
      figureWords(figures[`readerMs.${stream}`]),
      figureWords(figures[`naiveMs.${stream}`]),
      `${figureWords(figures[`share.${stream}`])} %`,
    ]),
  );

/** What is not reached, each reason once. */
function missed(judged: readonly Judged[]): string {
  const byReason = new Map<string, string[]>();
  for (const { goal, isReached } of judged) {
    if (isReached !== false) continue;
    const reason = REASONS[goal.figure] ?? 'no reason is written down yet.';
    byReason.set(reason, [...(byReason.get(reason) ?? []), goal.what]);
  }
  const lines = [...byReason].map(([reason, whats]) => `- **${whats.join('; ')}**: ${reason}`);
  return lines.length > 0 ? lines.join('\n') : 'Nothing.';
}

const HOW = [
  'Inclusive time is the time of all samples of the browser’s profiler, 100 µs apart, with a frame of the extension anywhere on the stack: with what its calls cost inside the browser. The garbage collector has no stack; its time is of whoever ran just before. Busy time is that of all samples that are not idle. In a frame both the frame’s process and the page’s are summed. The background’s worker is a process of its own and in none of the figures.',
  'A stream is measured from the click on its cell to 3 s after its end, so that what is put off counts. Each subject has a browser and a kernel of its own; they take turns in each round. Only the steady stream, in which the machine rests, is printed by all at once. The naive watcher has one round.',
  'Jupyter’s server throws away what comes faster than 1 MB or 1,000 messages a second: the cells print just below that, the bar in messages of ten rewrites, and a run whose end is not drawn is an error.',
  'The bare reader (`bench/peers/reader`) reads what was appended to each stream since the last change, finds its place again where Colab cuts the text at its top, and looks for one literal. The naive watcher (`bench/peers/naive`) reads the whole text of an output at each change, and tries one expression.',
  'The longest stretch is the longest run of samples that are the extension’s, one directly after the other, with the collector’s between them: no idle sample, and none of the page’s. What the system takes the processor away for is in it, too.',
  'A notebook is opened from a page of the same host, and measured until 6 s after its first cells are drawn, in a new browser each time. Its outputs are saved ones. The heap is JavaScript’s of the whole page after two collections, less the median of the same without the extension.',
  'Colab keeps 5,000 lines, so the cell of 50 MB is made in the page, as Colab draws growth: a new element with a higher number each time, 60 times, 100 ms apart. Its text has no layout. The cost of a line is that of all 60, and of the looks up to 3 s later, over 60.',
  'Wakeups are calls from the browser into scripts of the extension, in all processes, by the browser’s trace, in 10 s that begin 8 s after the last event. Timers that only resolve a promise count by who has set them. Nothing is attached to that browser.',
  'From output to notice: from the change that puts an error into its frame to the animation frame after the notice says so, at least 20 times, the session restarted before each. From click to dialog: from the click to the animation frame after the dialog is open. The popup’s first paint is its first contentful paint, counted from when its document begins to load; the browser takes its time to make the window before that.',
  'The history is whole when timelines, numbers and charts are there, from navigation on.',
];

const where = ({ machine: { cores, system, browser, node, minutes, isQuick } }: Measured) => [
  `These figures took ${written(minutes)} minutes: ${browser}, Node ${node}, ${cores} cores, ${system}. Where there were several rounds it is the median, with the least and the most.`,
  ...(isQuick
    ? [
        '**These are of the quick form, with small sizes: what the rows say of sizes does not hold.**',
      ]
    : []),
];

const inFirefox = (measured: Measured) => [
  '## In Firefox',
  'Written by `npm run bench:firefox -- --write`. Notice, dialog and popup are measured as in Chromium. Firefox’s profiler looks at the stacks every 0.25 ms and tells how much of the processor was used since: busy time is that of the main threads of all processes with web pages, with their layout and painting, so the shares are not to be compared with Chromium’s.',
  ...where(measured),
  goals(judge(measured.figures, FIREFOX_GOALS), measured.figures),
];

/** The whole document, as prettier leaves it. */
export async function performanceDocument(facts: Facts): Promise<string> {
  const { figures, firefox } = facts;
  const judged = judge(figures);
  const window = figures['popupWindowMs'];
  const text = [
    '# Performance',
    'Written by `npm run bench -- --write` from its figures; `npm run docs -- performance` writes its words again. The built extension runs in a real browser, on a local page that behaves as Colab’s does, with a real kernel behind it.',
    ...where(facts),
    goals(judged, figures),
    '## Beside its peers',
    peers(figures),
    '![Inclusive time by lines printed](performance.svg)',
    '## What is not reached',
    missed(judged),
    '## How it is measured',
    ...HOW,
    ...(window === undefined
      ? []
      : [`Before the popup’s document began to load the browser took ${figureWords(window)} ms.`]),
    ...(firefox ? inFirefox(firefox) : []),
    '## Measure it again',
    '`npm run bench` builds the extension, measures all of it and prints the table. `npm run --silent bench -- --json` ends with one object of all figures. `--only streams` runs one part, and can be given more than once; `--quick` has small sizes, for whoever works on the bench. The machine should have nothing else to do: with other work on its cores all times grow.',
    `<!-- facts ${JSON.stringify(facts)} -->`,
  ].join('\n\n');
  const options = await resolveConfig(DOCUMENT);
  return format(text, { ...options, parser: 'markdown' });
}
