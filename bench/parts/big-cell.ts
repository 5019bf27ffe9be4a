import type { Page } from 'playwright';
import { openNotebook, pause, runCell } from '../measure/cells.ts';
import type { Part, Sizes } from '../measure/part.ts';
import { profiled, type Cost } from '../measure/profile.ts';
import { openSubject } from '../measure/subjects.ts';
import type { Figures } from '../report/figures.ts';
import { spread } from '../report/figures.ts';
import { costWords } from './stream-cost.ts';

const APPENDS = 60;
/** Between two appended lines, in milliseconds. */
const BETWEEN = 100;
const LAST_LOOK = 3_000;
/** So long the extension may take to read the text when it is first drawn, in milliseconds. */
const FIRST_READ = 15_000;
const LINE = 50;

/**
 * In the page: lets the first output grow as Colab draws growth, a new element with a higher number each
 * time. The kernel cannot do it, for Colab keeps 5,000 lines. The text has no layout, which takes the browser
 * a minute and is not ours.
 */
const GROW = `(() => {
  document.head.append(Object.assign(document.createElement('style'), {
    textContent: '.output pre { display: none }',
  }));
  const cell = document.querySelector('.cell.code');
  const renderers = [...cell.querySelectorAll('colab-static-output-renderer')];
  const items = renderers.map((each) => each.firstElementChild).find((each) => each?.firstElementChild);
  let number = 1_000;
  let text = '';
  window.benchGrow = (more) => {
    text += more;
    const item = document.createElement('div');
    item.className = 'stream output-id-' + number++ + ' output_text';
    item.append(document.createElement('pre'));
    item.firstElementChild.append(text);
    items.lastElementChild.replaceWith(item);
  };
})()`;

const TEXTS = {
  oneLine: ({ characters }: Sizes) => `'x'.repeat(${characters})`,
  manyLines: ({ characters }: Sizes) =>
    `('x'.repeat(${LINE - 1}) + '\\n').repeat(${characters / LINE})`,
  small: () => `'x'.repeat(1_000)`,
} as const;

async function costOf(page: Page, work: () => Promise<void>): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  const cost = await profiled(session, work);
  await session.detach();
  return cost;
}

/** One cell of a very long text, in one line and in many, to which some lines are appended. */
export const bigCell: Part = async (world, sizes, tell) => {
  world.save('big', [{ source: "print('begins')" }]);
  const figures: Figures = {};
  const { page, close } = await openSubject('ours', world.port);
  try {
    for (const [name, textOf] of Object.entries(TEXTS)) {
      await openNotebook(page, 'big');
      await runCell(page, 1);
      await pause(LAST_LOOK);
      await page.evaluate(GROW);
      const first = await costOf(page, async () => {
        await page.evaluate(`benchGrow(${textOf(sizes)})`);
        await pause(name === 'small' ? LAST_LOOK : FIRST_READ);
      });
      const appended = await costOf(page, async () => {
        for (let line = 0; line < APPENDS; line++) {
          await page.evaluate(`benchGrow('\\nappended line ${line}')`);
          await pause(BETWEEN);
        }
        await pause(LAST_LOOK);
      });
      const longest = Math.max(first.longest, appended.longest);
      figures[`bigCell.${name}.longestMs`] = spread([longest]);
      figures[`bigCell.${name}.firstMs`] = spread([first.inclusive]);
      figures[`bigCell.${name}.appendMs`] = spread([appended.inclusive / APPENDS]);
      tell(`${name}, drawn: ${costWords(first)}`);
      tell(`${name}, ${APPENDS} lines appended: ${costWords(appended)}`);
    }
    return { figures };
  } finally {
    await close();
  }
};
