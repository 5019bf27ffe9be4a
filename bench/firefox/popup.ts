import { ownPage } from '../../e2e/harness/browser.ts';
import type { FirefoxDriver } from '../../e2e/harness/firefox/driver.ts';
import { openNotebook, pause } from '../measure/cells.ts';
import type { Part } from '../measure/part.ts';
import { openOurs } from '../measure/subjects.ts';
import { FIRST_PAINT, OPENINGS, PAINTED } from '../parts/popup.ts';
import { spread } from '../report/figures.ts';

const CLOSE = `
  panel.hidePopup();
  while (panel?.state !== 'closed') await new Promise((resolve) => front.setTimeout(resolve, 25));
`;

/** As the part of the same name for Chromium: opened by a page that does not wake the background. */
export const popup: Part = async (world, _sizes, tell) => {
  world.save('rests', [{ source: "print('done')" }]);
  const { extension, page, context, close } = await openOurs(world.port);
  const { inside } = extension as FirefoxDriver;
  try {
    const own = await context.newPage();
    await own.goto(ownPage(extension, 'options'));
    await page.bringToFront();
    await openNotebook(page, 'rests');
    const openOnce = async () => {
      await own.evaluate('void browser.action.openPopup()');
      await pause(PAINTED);
      const paint = inside.evaluateIn<{ startTime: number }>('popup', 'page', FIRST_PAINT);
      const { startTime } = await paint;
      await inside.evaluate<undefined>(CLOSE);
      return startTime;
    };
    await openOnce();
    const [warm, cold]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < OPENINGS; turn++) {
      await extension.inBackground('1');
      warm.push(await openOnce());
      await extension.endBackground();
      cold.push(await openOnce());
      tell(`warm ${warm.at(-1)?.toFixed(0)} ms, cold ${cold.at(-1)?.toFixed(0)} ms`);
    }
    return {
      figures: {
        'popupFirstPaintMs.warm': spread(warm),
        'popupFirstPaintMs.cold': spread(cold),
      },
    };
  } finally {
    await close();
  }
};
