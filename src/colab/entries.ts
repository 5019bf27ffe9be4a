import { commands, entry, hooks } from './names.ts';

/** What Colab has a command for. */
export type Command = keyof typeof commands;

/** An element in the toolbar's run button, or in its menu. */
export const inToolbar = (selector: string, page: ParentNode = document) =>
  page.querySelector(hooks.toolbarRunButton)?.shadowRoot?.querySelector<HTMLElement>(selector);

export const toolbarEntry = (command: Command, page?: ParentNode) =>
  inToolbar(command === 'run-all' ? hooks.runAllButton : entry(commands[command]), page);

/** An entry of the menu bar's menus. */
export const menuEntry = (command: Command, page: ParentNode = document) =>
  page.querySelector<HTMLElement>(`${hooks.menu} ${entry(commands[command])}`);

/** Where this page has an entry for a command: `toolbar`, or a menu's id such as `runtime-menu`. */
export function routesTo(command: Command, page: ParentNode): string[] {
  const menu = menuEntry(command, page)?.closest(hooks.menu);
  return [
    ...(toolbarEntry(command, page) ? ['toolbar'] : []),
    ...(menu ? [menu.id || 'menu'] : []),
  ];
}
