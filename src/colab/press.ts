import { inToolbar, menuEntry, toolbarEntry, type Command } from './entries.ts';
import { entry, hooks, type RunCommand } from './names.ts';

const isDisabled = (element: Element) =>
  element.hasAttribute('disabled') || element.getAttribute('aria-disabled') === 'true';

/** Presses an entry or a button. Closure's menus act on the mouse going down and up, not on a click. */
export function pressEntry(element: HTMLElement): void {
  if (!element.matches(hooks.closureEntry)) return element.click();
  for (const type of ['mouseover', 'mousedown', 'mouseup']) {
    element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, button: 0 }));
  }
}

function pressIfAble(element: HTMLElement | null | undefined): boolean {
  if (!element || isDisabled(element)) return false;
  pressEntry(element);
  return true;
}

/**
 * The ways to give Colab a command for a person: true where it was pressed, whatever came of it. Its
 * shortcuts are none of them, for a person may have given them to other commands; nor is its command
 * palette, whose entries are known by their words alone.
 */
export const routes = {
  'toolbar-menu': (command: Command) => pressIfAble(toolbarEntry(command)),
  'runtime-menu': (command: Command) => pressIfAble(menuEntry(command)),
} satisfies Record<string, (command: Command) => boolean>;

export type PressedRoute = keyof typeof routes;

/** The entry that runs cells: first where scripts' clicks are known to be heard. */
export const runEntry = (command: RunCommand) =>
  inToolbar(command === 'runall' ? hooks.runAllButton : entry(command)) ??
  document.querySelector<HTMLElement>(`${hooks.menu} ${entry(command)}`);
