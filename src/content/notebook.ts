import { isNotebookAddress } from '../colab/notebook-id.ts';
import { hooks } from '../colab/names.ts';
import { menuNames } from '../colab/menu-names.ts';
import { missingParts } from '../colab/health.ts';
import { pageVerdict, type PageVerdict } from '../platform/page-health.ts';
import { HASH_LIMIT } from '../platform/limits.ts';
import { pause, until } from '../platform/until.ts';
import { guardKeys } from '../views/notice/shadow-host.ts';
import { answerPopup } from './answer-popup.ts';
import { askBeforeRunning } from './before-running.ts';
import { clearTraces } from './traces.ts';
import { watchNotebook } from './watch-notebook.ts';
import { send } from './outbox.ts';

/** How long Colab may take to load and to draw a notebook, in milliseconds. */
const DRAWN_LIMIT = 40_000;
/** How much later than its first cells the rest of the page may be drawn, in milliseconds. */
const REST_LIMIT = 5_000;
/** How often a page that was not drawn in time is looked at again, in milliseconds. */
const SLOW_LOOK = 1_000;

const isDrawn = () => document.querySelector(`${hooks.cellList} > *, ${hooks.cell}`) !== null;

/** Watches the notebook that the page shows, and whichever takes its place. */
async function watchPage(
  popup: ReturnType<typeof answerPopup>,
  questions: ReturnType<typeof askBeforeRunning>,
): Promise<void> {
  if (!isNotebookAddress(location)) return;
  let verdict: PageVerdict = 'unreadable';
  const look = () => (verdict = pageVerdict(missingParts()));
  const isReadable = () => isDrawn() && look() !== 'unreadable';
  await until(isDrawn, DRAWN_LIMIT);
  if (!(await until(isReadable, REST_LIMIT))) {
    void send({ type: 'page', verdict: 'unreadable' });
    popup.unreadable(missingParts());
    // It may be drawn yet, on a slow line.
    while (!isReadable()) await pause(SLOW_LOOK);
  }
  const watch = watchNotebook(() => {
    popup.attach();
    questions.attach();
    void watchPage(popup, questions);
  });
  popup.attach(watch);
  questions.attach(watch);
  // What it lacks yet may be drawn in a moment.
  await until(() => verdict === 'readable' || look() === 'readable', REST_LIMIT);
  void send({ type: 'page', verdict, menus: menuNames() });
}

function main(): void {
  // Before Colab puts a fragment of its own there.
  const hash = location.hash.slice(0, HASH_LIMIT);
  if (hash.includes('clean-slate=')) void send({ type: 'preset', hash });
  // Firefox runs an updated extension in pages where the old one left its own.
  clearTraces();
  guardKeys();
  const questions = askBeforeRunning();
  void watchPage(answerPopup(questions.askRestart), questions);
}

if (isNotebookAddress(location)) main();
