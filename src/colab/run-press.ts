import type { RunCommand } from './page.ts';

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
}

/** Colab's shortcuts; the command key counts as control. */
const SHORTCUTS: Readonly<Record<string, RunCommand>> = {
  'control F8': 'runbefore',
  'control F9': 'runall',
  'control F10': 'runafter',
  'control Enter': 'runfocused',
  'shift Enter': 'runfocused',
  'alt Enter': 'runfocused',
  'control shift Enter': 'runselected',
};

function keyCommand(pressed: Pressed, entry: RunCommand | undefined): RunCommand | undefined {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = pressed;
  const control = ctrlKey || metaKey ? 'control ' : '';
  const chord = `${control}${shiftKey ? 'shift ' : ''}${altKey ? 'alt ' : ''}${key}`;
  return chord === 'Enter' || chord === ' ' ? entry : SHORTCUTS[chord];
}

const mouseCommand = ({ type, button }: Pressed, { entry, isClosure }: Place) =>
  button === 0 && (type === 'click') !== isClosure ? entry : undefined;

/**
 * The run that a person asked for by one press; undefined where it is none: an interrupt, a text
 * cell, anything that a script did.
 */
export function runCommandOf(pressed: Pressed, place: Place): RunCommand | undefined {
  if (!pressed.isTrusted || pressed.isComposing) return undefined;
  const isKey = pressed.type === 'keydown';
  const command = isKey ? keyCommand(pressed, place.entry) : mouseCommand(pressed, place);
  const isForCell = command === 'runfocused' || command === 'runselected';
  return isForCell && !place.isResting ? undefined : command;
}
