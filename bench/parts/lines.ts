import { openNotebook } from '../measure/cells.ts';
import type { Part } from '../measure/part.ts';
import { openSubject } from '../measure/subjects.ts';
import { spread, type Figures } from '../report/figures.ts';
import { printsForPlot } from './stream-cells.ts';
import { costOfStream, costWords } from './stream-cost.ts';

/** What more and more lines cost, for the plot; once each, for the last ones take long. */
export const lines: Part = async (world, { plot }, tell) => {
  const figures: Figures = {};
  // What a notebook's first run costs besides is none of the first point's.
  world.save('lines', [...plot.map(printsForPlot), printsForPlot(100)]);
  for (const subject of ['ours', 'reader'] as const) {
    const { page, close } = await openSubject(subject, world.port);
    try {
      await openNotebook(page, 'lines');
      await costOfStream(page, plot.length + 1);
      for (const [index, count] of plot.entries()) {
        const cost = await costOfStream(page, index + 1);
        const name = subject === 'ours' ? 'linesMs' : 'linesReaderMs';
        figures[`${name}.${count}`] = spread([cost.inclusive]);
        tell(`${count} lines, ${subject}: ${costWords(cost)}`);
      }
    } finally {
      await close();
    }
  }
  return { figures };
};
