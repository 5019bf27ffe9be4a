import { until } from '../platform/until.ts';
import { inToolbar, menuEntry, toolbarEntry, type Command } from './entries.ts';
import { dialogAction, entry, hooks, type RunCommand } from './page.ts';

/** The routes on which we press an entry ourselves. */
export type PressedRoute = 'toolbar-menu' | 'runtime-menu';

/** Colab's dialog is only ours if it opens this soon after our command, in milliseconds. */
const DIALOG_LIMIT = 3_000;

const openDialogs = () => [...document.querySelectorAll(hooks.openDialog)];

export const runtimeMenuButton = () => document.querySelector<HTMLElement>(hooks.runtimeMenuButton);

const isDisabled = (element: Element) =>
  element.hasAttribute('disabled') || element.getAttribute('aria-disabled') === 'true';

/** Presses an entry or a button. Closure's menus act on the mouse going down and up, not on a click. */
export function pressEntry(element: HTMLElement): void {
  if (!element.matches(hooks.closureEntry)) return element.click();
  for (const type of ['mouseover', 'mousedown', 'mouseup']) {
    element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, button: 0 }));
  }
}

/** Presses the entry that a route leads to; false where it is missing or disabled. */
export function press(route: PressedRoute, command: Command): boolean {
  const element = route === 'toolbar-menu' ? toolbarEntry(command) : menuEntry(command);
  if (!element || isDisabled(element)) return false;
  pressEntry(element);
  return true;
}

/** The entry that runs cells: first where scripts' clicks are known to be heard. */
export const runEntry = (command: RunCommand) =>
  inToolbar(command === 'runall' ? hooks.runAllButton : entry(command)) ??
  document.querySelector<HTMLElement>(`${hooks.menu} ${entry(command)}`);

/** False while Colab greys its restart entries out: there is no runtime to restart. */
export const isConnected = (): boolean => {
  const restart = toolbarEntry('restart');
  return !restart || !isDisabled(restart);
};

/** What a pressed command led to. */
export type Effect = 'confirmed' | 'restarted' | 'none';

/**
 * Presses a command on one route and sees its effect through: Colab's confirm dialog is answered
 * only if it opened in answer, is the only one, and is a yes/no dialog.
 * `restarted` tells whether a new session was seen since the press.
 */
export async function carryOut(
  route: PressedRoute,
  command: Command,
  restarted: () => boolean,
  signal: AbortSignal,
): Promise<Effect> {
  if (openDialogs().length > 0 || !press(route, command)) return 'none';
  const opened = () => openDialogs().length > 0;
  await until(() => opened() || restarted(), DIALOG_LIMIT, signal);
  if (signal.aborted) return 'none';
  if (restarted()) return 'restarted';
  const [dialog, another] = openDialogs();
  if (!dialog || another || !dialog.matches(hooks.yesNoDialog)) return 'none';
  const ok = dialog.querySelector<HTMLElement>(dialogAction('ok'));
  if (!ok || !dialog.querySelector(dialogAction('cancel'))) return 'none';
  ok.click();
  return 'confirmed';
}
