import type { RunCommand } from './names.ts';

/** What of a browser's event tells a run; a mouse's has no key, a key's no button. */
export type Pressed = Pick<Event, 'type' | 'isTrusted'> &
  Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'> &
  Partial<Pick<KeyboardEvent, 'key' | 'isComposing'> & Pick<MouseEvent, 'button'>>;

/** What on the page was pressed, or has the focus. */
export interface Place {
  /** The command of the entry or button, a cell's run button being `runfocused`. */
  entry?: RunCommand | undefined;
  /** It is in one of Closure's menus, which act before the click. */
  isClosure: boolean;
  /** In a code cell, or else the focused cell is one, and it neither runs nor waits. */
  isResting: boolean;
  /** The commands of the Runtime menu by the keys that it shows for them; none before it was opened. */
  shownKeys: ReadonlyMap<string, string>;
}

/** Colab's own shortcuts for what stands in its Runtime menu; the command key counts as control. */
const IN_MENU: Readonly<Record<string, RunCommand>> = {
  'Ctrl+F8': 'runbefore',
  'Ctrl+F9': 'runall',
  'Ctrl+F10': 'runafter',
  'Ctrl+Enter': 'runfocused',
  'Ctrl+Shift+Enter': 'runselected',
};
const ELSEWHERE: Readonly<Record<string, RunCommand>> = {
  'Shift+Enter': 'run-cell-and-select-next',
  'Alt+Enter': 'run-cell-and-insert-new',
  'Alt+Shift+Enter': 'rundebug',
};

/** Keys as Colab writes them: `Ctrl+Shift+Enter`. */
function chordOf({ key = '', ctrlKey, metaKey, shiftKey, altKey }: Pressed): string {
  const held = [(ctrlKey || metaKey) && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift'];
  const name = key.length === 1 ? key.toUpperCase() : key;
  return [...held.filter(Boolean), name].join('+');
}

function keyCommand(pressed: Pressed, { entry, shownKeys }: Place): RunCommand | undefined {
  const chord = chordOf(pressed);
  if (chord === 'Enter' || chord === ' ') return entry;
  // A person may have changed any of them.
  const shown = shownKeys.get(chord);
  if (shown) return shown.startsWith('run') ? (shown as RunCommand) : undefined;
  return ELSEWHERE[chord] ?? (shownKeys.size > 0 ? undefined : IN_MENU[chord]);
}

const mouseCommand = ({ type, button }: Pressed, { entry, isClosure }: Place) =>
  button === 0 && (type === 'click') !== isClosure ? entry : undefined;

/** Whether a command runs the focused cell, or what is selected, and not all of a notebook or of its half. */
export const isForCell = (command: RunCommand): boolean =>
  command !== 'runall' && command !== 'runbefore' && command !== 'runafter';

/**
 * The run that a person asked for by one press; undefined where it is none: an interrupt, a text
 * cell, anything that a script did.
 */
export function runCommandOf(pressed: Pressed, place: Place): RunCommand | undefined {
  if (!pressed.isTrusted || pressed.isComposing) return undefined;
  const isKey = pressed.type === 'keydown';
  const command = isKey ? keyCommand(pressed, place) : mouseCommand(pressed, place);
  return command && isForCell(command) && !place.isResting ? undefined : command;
}
