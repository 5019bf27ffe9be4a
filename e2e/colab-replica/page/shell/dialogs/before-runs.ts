import { pageIs } from '../../page-states.ts';
import { ask } from './ask.ts';
import { notAuthored, suspiciousCode } from './rare-questions.ts';

/** Where Colab suspects the code it asks before any cell waits: its ok stops the run. */
export function checkCode(run: () => void): void {
  if (pageIs('view-only')) return;
  if (!pageIs('suspicious-code')) return run();
  void ask(suspiciousCode).then((isCancelled) => {
    if (!isCancelled) run();
  });
}

let trusted: Promise<boolean> | undefined;

/** Where the notebook is somebody else's Colab asks once per page, while the cells already wait. */
export function trustNotebook(): Promise<boolean> {
  if (!pageIs('not-authored')) return Promise.resolve(true);
  trusted ??= ask(notAuthored);
  return trusted;
}
