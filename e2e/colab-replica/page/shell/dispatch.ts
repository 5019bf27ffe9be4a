import type { Notebook, NotebookCommand } from '../contract.ts';
import type { Labels } from './labels.ts';
import type { MenuActions } from './menu-bar.ts';

const carriedOut: readonly string[] = [
  'runall',
  'runbefore',
  'runfocused',
  'runafter',
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
  const isEnabled = (command: string) =>
    isNotebookCommand(command) && (notebook()?.isEnabled(command) ?? false);
  return {
    isEnabled,
    run(command) {
      if (!isNotebookCommand(command)) say(labels.notPartOfReplica(entries[command] ?? command));
      else notebook()?.execute(command);
    },
  };
}
