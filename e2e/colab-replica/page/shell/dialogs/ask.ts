import { askInMdDialog } from './md-variant.ts';
import { askInMwcDialog } from './mwc-variant.ts';
import type { Question } from './question.ts';
import { isSkipped } from './skip-warnings.ts';

/**
 * Opens a dialog as a direct child of the body, before this returns, and resolves to whether it was
 * answered with ok. A warning that a person has skipped is answered with no, without a dialog.
 */
export function ask(question: Question): Promise<boolean> {
  if (isSkipped(question.heading)) return Promise.resolve(false);
  return window.colabExperiments.dialog_ui_refresh
    ? askInMdDialog(question)
    : askInMwcDialog(question);
}
