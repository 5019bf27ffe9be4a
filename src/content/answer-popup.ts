import type { Runtime } from 'webextension-polyfill';
import { limitOf, missingParts } from '../colab/health.ts';
import { copyPage } from '../colab/page-copy.ts';
import type { PagePart } from '../platform/page-health.ts';
import { extension } from '../platform/browser.ts';
import type { TabDescription } from '../platform/tab-description.ts';
import { parseToNotebook } from '../platform/messages-to-notebook.ts';
import { sourceOf } from './source-of.ts';
import type { NotebookWatch } from './watch-notebook.ts';

/** Answers the popup: what this tab is, and the person's clicks there; and what asks for a cell, or by a shortcut. */
export function answerPopup(askRestart: () => void) {
  let state: TabDescription = { page: 'loading' };
  let watch: NotebookWatch | undefined;

  const answer = (message: unknown, _sender: unknown, reply: (answer: unknown) => void) => {
    const asked = parseToNotebook(message);
    // The watch answers, when it is written.
    if (watch && asked?.type === 'frame-text') return undefined;
    // Told so often that a description would cost the page more than what is reported.
    if (asked?.type === 'diagnosis') return (reply(null), true);
    if (asked?.type === 'start') watch?.start(asked.command);
    if (asked?.type === 'ask-restart') askRestart();
    if (asked?.type === 'stop') watch?.stop();
    if (asked?.type === 'choose') watch?.choose(asked.choice, asked.cause);
    if (asked?.type === 'go-to-cell') watch?.goToCell(asked.cell);
    // Other messages are answered too: their sender would wait for a listener that says nothing.
    reply(
      asked?.type === 'copy-page'
        ? copyPage()
        : asked?.type === 'cell-source'
          ? sourceOf(asked.cell)
          : asked?.type === 'go-to-notice'
            ? watch?.openNotice() === true
            : watch
              ? {
                  page: 'notebook',
                  runtime: watch.runtime(),
                  notebook: watch.notebook,
                  connected: watch.connected(),
                  cells: watch.cells(),
                  missing: missingParts(),
                  limit: limitOf(),
                  guide: watch.guide(),
                  carries: watch.carries(),
                  pins: watch.known()?.pins,
                }
              : state,
    );
    return true;
  };
  extension.runtime.onMessage.addListener(answer as Runtime.OnMessageListenerCallback);

  return {
    unreadable(missing: PagePart[]) {
      state = { page: 'unreadable', missing };
    },
    /** Without a notebook: another one is on its way into the page. */
    attach(notebook?: NotebookWatch) {
      state = { page: 'loading' };
      watch = notebook;
    },
  };
}
