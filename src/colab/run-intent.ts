import { pressEntry, runEntry } from './press.ts';
import { COMMAND, hooks, type RunCommand } from './names.ts';
import { isForCell, runCommandOf } from './run-press.ts';
import { cellState } from './cell-state.ts';

/** The events that may ask for a run. */
export const RUN_EVENTS = ['click', 'mousedown', 'mouseup', 'keydown'] as const;

/** The entry that Enter would choose in an open menu of Closure's, which keeps the focus itself. */
function chosenEntry(): HTMLElement | undefined {
  const chosen = document.querySelector<HTMLElement>(hooks.chosenEntry);
  return chosen?.matches(hooks.runEntry) && chosen.checkVisibility() ? chosen : undefined;
}

/** What the Runtime menu shows of keys, without what it adds for another system. */
const shownKeys = () =>
  new Map(
    [...document.querySelectorAll(hooks.runtimeMenuKeys)].map((keys) => [
      keys.textContent.replace('⌘/', ''),
      keys.closest(`[${COMMAND}]`)?.getAttribute(COMMAND) ?? '',
    ]),
  );

/**
 * The run that a person asks for by an event, as what carries it out once, in the page's own way;
 * undefined where the event asks for none.
 */
export function runIntentOf(event: MouseEvent | KeyboardEvent): (() => void) | undefined {
  const path = event.composedPath().filter((node) => node instanceof HTMLElement);
  const at = (selector: string) => path.find((element) => element.matches(selector));
  const runButton = at(hooks.runButton);
  const entry = at(hooks.runEntry) ?? (event.type === 'keydown' ? chosenEntry() : undefined);
  const pressed = runButton ?? entry;
  const named = runButton ? 'runfocused' : (entry?.getAttribute(COMMAND) ?? 'runall');
  const focused = at(hooks.field) ? null : document.querySelector(hooks.focusedCell);
  const cell = at(hooks.cell) ?? focused;
  const state = cell?.matches(hooks.codeCell) && cellState(cell);
  const command = runCommandOf(event, {
    entry: pressed && (named as RunCommand),
    isClosure: pressed?.matches(hooks.closureEntry) ?? false,
    isResting: state ? !state.running && !state.pending : false,
    shownKeys: shownKeys(),
  });
  if (!command) return undefined;
  return () => {
    const ofCell = isForCell(command) && command !== 'runselected';
    const target = pressed ?? (ofCell ? cell?.querySelector<HTMLElement>(hooks.runButton) : null);
    const element = target ?? runEntry(command);
    if (element) pressEntry(element);
    // As the page would have done.
    if (command === 'run-cell-and-select-next')
      (cell?.nextElementSibling as HTMLElement | null)?.focus();
  };
}
