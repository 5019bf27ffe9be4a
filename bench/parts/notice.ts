import type { Page } from 'playwright';
import { chooseRestart } from '../../e2e/harness/colab-menu.ts';
import { ready } from '../../e2e/harness/ready.ts';
import { openDialog } from '../../e2e/harness/replica-page.ts';
import { setSettings } from '../../e2e/harness/settings.ts';
import { eventually, openNotebook, runCell } from '../measure/cells.ts';
import type { Part } from '../measure/part.ts';
import { openOurs } from '../measure/subjects.ts';
import { percentile, spread } from '../report/figures.ts';

/** After this many failures our button is pressed once: to take that back takes some seconds. */
const BETWEEN_CLICKS = 4;

/** A failure as a stale NumPy's, which is drawn in a frame. */
const FAILS = `import numpy

line = 'from numpy._core.umath import _center'
exec(compile(line, f'{numpy.__path__[0]}/_core/strings.py', 'exec'))`;

/** In every document: tells when an error is drawn, and when somebody clicks and a dialog opens. */
const WATCH = `addEventListener('DOMContentLoaded', () => {
  const note = (what) => console.log('bench ' + what + ' ' + Date.now());
  const output = document.querySelector('#output-body');
  let drawn;
  if (output) new MutationObserver(() => {
    const error = output.querySelector('.error');
    if (error && error !== drawn) note('failure');
    drawn = error;
  }).observe(output, { childList: true, subtree: true });
  if (output || window !== top) return;
  addEventListener('click', () => note('click'), true);
  let isOpen = false;
  new MutationObserver(() => {
    const wasOpen = isOpen;
    isOpen = document.querySelector('body > :is(mwc-dialog, md-dialog)[open]') !== null;
    if (isOpen && !wasOpen) requestAnimationFrame(() => note('dialog'));
  }).observe(document.body, { childList: true, attributes: true, subtree: true });
  let verdict;
  let root;
  const look = () => {
    const now = /verdict-[a-z]+/.exec(root?.querySelector('section')?.className ?? '')?.[0];
    if (now === 'verdict-corrupted' && verdict !== now) requestAnimationFrame(() => note('notice'));
    verdict = now;
  };
  new MutationObserver(() => {
    const found = document.querySelector('clean-slate-notice')?.shadowRoot;
    if (!found || found === root) return;
    root = found;
    new MutationObserver(look).observe(root, { childList: true, attributes: true, subtree: true });
    look();
  }).observe(document.documentElement, { childList: true, subtree: true });
});`;

type What = 'failure' | 'notice' | 'click' | 'dialog';

/** When each thing happened last, by the clock of the machine, in milliseconds. */
function listen(page: Page): Map<What, number> {
  const times = new Map<What, number>();
  page.on('console', (message) => {
    const [, what, at] = /^bench (\w+) (\d+)$/.exec(message.text()) ?? [];
    if (what) times.set(what as What, Number(at));
  });
  return times;
}

/** The time between two things, once both have been reported. */
async function between(times: Map<What, number>, from: What, to: What): Promise<number> {
  const end = await eventually(`A ${to}`, () => Promise.resolve(times.get(to)), { look: 50 });
  const time = end - (times.get(from) ?? Number.NaN);
  times.clear();
  return time;
}

/**
 * From an error in a frame to the notice on the page, and from the click on its button to Colab's dialog,
 * which is then cancelled; the session is restarted by Colab's own menu before each try.
 */
export const notice: Part = async (world, { tries }, tell) => {
  world.save('fails', [{ source: FAILS }]);
  const { extension, page, close } = await openOurs(world.port);
  const [notices, dialogs]: [number[], number[]] = [[], []];
  try {
    await setSettings(extension, { beforeRunning: 'off', answerDialog: false });
    await page.addInitScript(WATCH);
    const times = listen(page);
    await openNotebook(page, 'fails');
    const host = page.locator('clean-slate-notice');
    for (let turn = 0; turn < tries; turn++) {
      if (turn > 0) {
        await chooseRestart(page);
        await host.filter({ hasText: 'Run cell 1 again' }).waitFor();
        times.clear();
      }
      await runCell(page, 1);
      notices.push(await between(times, 'failure', 'notice'));
      tell(`notice after ${notices.at(-1)} ms`);
      if (turn % BETWEEN_CLICKS !== 0) continue;
      const button = host.locator('button.primary');
      await ready(button);
      await button.click();
      dialogs.push(await between(times, 'click', 'dialog'));
      await openDialog(page).locator('[dialogaction="cancel"]').click();
      tell(`dialog after ${dialogs.at(-1)} ms`);
      await page.reload();
      await host.waitFor();
    }
    return {
      figures: {
        outputToNoticeP95Ms: percentile(notices, 95),
        clickToDialogMs: spread(dialogs),
      },
    };
  } finally {
    await close();
  }
};
