import { isNotebookAddress } from '../colab/notebook-id.ts';
import { hooks } from '../colab/page.ts';
import { checkHealth } from '../colab/health.ts';
import { until } from '../platform/until.ts';
import { answerPopup } from './answer-popup.ts';
import { askBeforeRunning } from './before-running.ts';
import { watchNotebook } from './watch-notebook.ts';
import { report } from './report.ts';

/** How long Colab may take to load and to draw a notebook, in milliseconds. */
const DRAWN_LIMIT = 40_000;

const isDrawn = () => document.querySelector(hooks.cellList)?.firstElementChild != null;

async function main(): Promise<void> {
  const popup = answerPopup();
  const askAbout = askBeforeRunning();
  if (!(await until(isDrawn, DRAWN_LIMIT)) || !(await until(() => checkHealth().readable, 5_000))) {
    void report({ type: 'page', readable: false });
    return popup.unreadable(checkHealth().missing);
  }
  const watch = watchNotebook();
  popup.attach(watch);
  askAbout(watch);
}

if (isNotebookAddress(location)) void main();
