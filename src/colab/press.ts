import { until } from '../platform/until.ts';
import { inToolbar, menuEntry, toolbarEntry, type Command } from './entries.ts';
import { commands, entry, hooks, shortcuts, type RunCommand } from './page.ts';

/** How long Colab may take to draw its command palette, in milliseconds. */
const PALETTE_LIMIT = 1_500;

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

const keyDown = (target: Element, key: KeyboardEventInit) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));

function pressKeys(command: Command): boolean {
  const keys = shortcuts[command];
  for (const key of keys ?? []) keyDown(document.body, key);
  return keys !== undefined;
}

/** Every element that matches, in open shadow roots too. */
const findDeep = (root: ParentNode, selector: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? findDeep(shadowRoot, selector) : [],
  ),
];

/** No saved page shows an open palette: its entry is the one that was not there before. */
async function pressInPalette(command: Command, signal: AbortSignal): Promise<boolean> {
  const entries = () => findDeep(document, entry(commands[command]));
  const known = new Set(entries());
  const added = () => entries().find((element) => !known.has(element));
  if (!pressIfAble(document.querySelector<HTMLElement>(hooks.paletteButton))) return false;
  await until(() => added() !== undefined, PALETTE_LIMIT, signal);
  const isPressed = !signal.aborted && pressIfAble(added());
  if (!isPressed) keyDown(document.body, { key: 'Escape' });
  return isPressed;
}

/** The ways to give Colab a command for a person: true where it was pressed, whatever came of it. */
export const routes = {
  'toolbar-menu': (command: Command) => pressIfAble(toolbarEntry(command)),
  'runtime-menu': (command: Command) => pressIfAble(menuEntry(command)),
  shortcut: pressKeys,
  palette: pressInPalette,
} satisfies Record<string, (command: Command, signal: AbortSignal) => boolean | Promise<boolean>>;

export type PressedRoute = keyof typeof routes;

/** The entry that runs cells: first where scripts' clicks are known to be heard. */
export const runEntry = (command: RunCommand) =>
  inToolbar(command === 'runall' ? hooks.runAllButton : entry(command)) ??
  document.querySelector<HTMLElement>(`${hooks.menu} ${entry(command)}`);

/** False while Colab greys its restart entries out: there is no runtime to restart. */
export const isConnected = (): boolean => {
  const restart = toolbarEntry('restart');
  return !restart || !isDisabled(restart);
};
