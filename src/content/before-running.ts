import { RUN_EVENTS, runIntentOf } from '../colab/run-intent.ts';
import { followTheme } from '../colab/theme.ts';
import { isAlive } from '../platform/browser.ts';
import { openQuestion, type QuestionActions } from '../views/notice/question.ts';
import type { Known } from './show-diagnosis.ts';
import type { NotebookWatch } from './watch-notebook.ts';

/**
 * Asks before a person's run, where the background says so. To be called before the page's own
 * scripts run, for a page may listen as early on an event's way as can be. Whatever is unknown or
 * fails lets the run through. It is given the notebook once there is one.
 */
export function askBeforeRunning() {
  let watch: NotebookWatch | undefined;
  let question: Element | undefined;

  const asked = () => {
    const known = watch?.known();
    return known?.asking && watch?.connected() && isAlive() ? known : undefined;
  };

  const ask = (known: Known, { start, choose, goToCell }: NotebookWatch, run: () => void) => {
    const actions: QuestionActions = {
      // While the question stood, the notebook may have been restarted from elsewhere.
      start: (remedy) => asked() && start(remedy),
      choose(choice, cause) {
        choose(choice, cause);
        // The answer comes back by way of the ledger, which a second click need not wait for.
        known.asking = undefined;
        run();
      },
      goToCell,
      mayCount() {
        const { asking, outdatedAt = Infinity }: Partial<Known> = asked() ?? {};
        return asking === 'countdown' && Date.now() < outdatedAt;
      },
    };
    question = openQuestion(known, known.asking ?? 'ask', actions, followTheme);
  };

  const hear = (event: MouseEvent | KeyboardEvent) => {
    try {
      const known = asked();
      const isOpen = question?.isConnected;
      if (!isOpen && !known) return;
      // The page's shortcuts do not know that the question is in front of them.
      if (isOpen && event.type === 'keydown') event.stopImmediatePropagation();
      const run = runIntentOf(event);
      if (!run) return;
      if (!isOpen && known && watch) ask(known, watch, run);
      event.preventDefault();
      event.stopImmediatePropagation();
    } catch {
      return;
    }
  };
  for (const type of RUN_EVENTS) window.addEventListener(type, hear, { capture: true });

  return {
    attach(notebook?: NotebookWatch) {
      watch = notebook;
    },
    /** Asks about a restart that the person has called for by its shortcut. */
    askRestart() {
      const known = watch?.known();
      if (!watch?.connected() || !known || question?.isConnected) return;
      if (known.showing.verdict === 'recovering') return void watch.openNotice();
      question = openQuestion(known, 'restart', watch, followTheme);
    },
  };
}
