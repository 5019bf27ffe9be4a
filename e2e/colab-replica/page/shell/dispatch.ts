import type { Notebook, NotebookCommand } from '../contract.ts';
import { pageIs } from '../page-states.ts';
import { openScratchCell } from './cells-aside.ts';
import type { Labels } from './labels.ts';
import type { MenuActions } from './menu-bar.ts';

const carriedOut: readonly string[] = [
  'runall',
  'runbefore',
  'runfocused',
  'runafter',
  'runselected',
  'run-cell-and-select-next',
  'run-cell-and-insert-new',
  'rundebug',
  'interrupt',
  'restart',
  'restart-and-run-all',
  'powerwash-current-vm',
  'clear-outputs',
  'connect',
] satisfies NotebookCommand[];

const isNotebookCommand = (command: string): command is NotebookCommand =>
  carriedOut.includes(command);

/**
 * Hands the page's commands to the notebook, once there is one; any other command only says that it
 * is not part of the replica.
 */
export function dispatcher(
  labels: Labels,
  notebook: () => Notebook | undefined,
  say: (text: string) => void,
): MenuActions {
  const entries: Readonly<Record<string, string>> = labels.entries;
  const isEnabled = (command: string) => {
    const opened = notebook();
    if (!opened || pageIs('view-only')) return false;
    return isNotebookCommand(command)
      ? opened.isEnabled(command)
      : command === 'open-scratch-code-cell';
  };
  return {
    isEnabled,
    isKnown: isNotebookCommand,
    run(command) {
      const opened = notebook();
      if (isNotebookCommand(command)) {
        if (!pageIs('view-only')) opened?.execute(command);
      } else if (command === 'open-scratch-code-cell' && opened) openScratchCell(labels, opened);
      else say(labels.notPartOfReplica(entries[command] ?? command));
    },
  };
}
