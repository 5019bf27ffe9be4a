import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { extension } from '../platform/browser.ts';
import { type TabDescription, popupToNotebookSchema } from '../platform/messages.ts';
import type { NotebookWatch } from './watch-notebook.ts';

/** Answers the popup: what this tab is, and the person's clicks there. */
export function answerPopup() {
  let state: TabDescription = { page: 'loading' };
  let watch: NotebookWatch | undefined;

  const answer: Runtime.OnMessageListenerCallback = (message, _sender, reply) => {
    const parsed = v.safeParse(popupToNotebookSchema, message);
    // Another listener's message: end it at once, or its sender would wait for an answer.
    if (!parsed.success) {
      reply(undefined);
      return true;
    }
    const asked = parsed.output;
    if (asked.type === 'start') watch?.start(asked.remedy);
    if (asked.type === 'stop') watch?.stop();
    if (asked.type === 'accept') watch?.accept(asked.cause);
    if (asked.type === 'go-to-cell') watch?.goToCell(asked.cell);
    reply(
      watch ? { page: 'notebook', runtime: watch.runtime(), connected: watch.connected() } : state,
    );
    return true;
  };
  extension.runtime.onMessage.addListener(answer);

  return {
    unreadable(missing: string[]) {
      state = { page: 'unreadable', missing };
    },
    attach(notebook: NotebookWatch) {
      watch = notebook;
    },
  };
}
