import { isDialogOpen } from '../dialogs/question.ts';
import { bindings } from './bindings.ts';
import { isStroke, readKeys, type Stroke } from './keys.ts';

/** How long the second key of a chord such as `Ctrl+M .` may take, in milliseconds. */
const CHORD_LIMIT = 2_000;
const MODIFIERS: ReadonlySet<number> = new Set([16, 17, 18, 91, 93]);

/** The commands of which the page hears the keys; those of any other stay the browser's. */
const heard: readonly string[] = [
  'runall',
  'runbefore',
  'runfocused',
  'runselected',
  'runafter',
  'run-cell-and-select-next',
  'run-cell-and-insert-new',
  'rundebug',
  'interrupt',
  'restart',
  'restart-and-run-all',
  'clear-outputs',
  'powerwash-current-vm',
  'show-command-palette',
  'open-scratch-code-cell',
];

interface Shortcut {
  command: string;
  first: Stroke;
  second: Stroke | undefined;
}

function shortcuts(): Shortcut[] {
  return heard.flatMap((command) => {
    const [first, second] = readKeys(bindings[command] ?? '');
    return bindings[command] && first ? [{ command, first, second }] : [];
  });
}

/**
 * Carries out Colab's shortcuts wherever the focus is, before the editor sees the keys that are heard;
 * none while a dialog is open.
 */
export function listenForShortcuts(
  run: (command: string) => void,
  isHeard: (event: KeyboardEvent) => boolean,
): void {
  const known = shortcuts();
  let begun: Shortcut[] = [];
  let until = 0;
  const take = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener(
    'keydown',
    (event) => {
      if (!isHeard(event) || isDialogOpen() || MODIFIERS.has(event.keyCode)) return;
      const chord = event.timeStamp < until ? begun : [];
      begun = [];
      const found =
        chord.find(({ second }) => second && event.keyCode === second.keyCode) ??
        known.find(({ first, second }) => !second && isStroke(event, first));
      if (found) {
        take(event);
        run(found.command);
        return;
      }
      begun = known.filter(({ first, second }) => second && isStroke(event, first));
      until = event.timeStamp + CHORD_LIMIT;
      if (begun.length > 0) take(event);
    },
    { capture: true },
  );
}
