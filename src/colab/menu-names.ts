import { MENU_NAME_LIMIT } from '../platform/limits.ts';
import type { MenuNames } from '../platform/menu-names.ts';
import { menuEntry, type Command } from './entries.ts';
import { commands, entry, ENTRY_KEYS, hooks, RUNTIME_TYPE } from './names.ts';

/** The keys of an entry stand behind its label, once its menu has been opened. */
function labelOf(element: Element | null): string {
  const keys = element?.querySelector(ENTRY_KEYS)?.textContent ?? '';
  return (element?.textContent ?? '').replace(keys, '').trim().slice(0, MENU_NAME_LIMIT);
}

/** What the menus and entries that we speak of are called on this page, in whichever language it is. */
export const menuNames = (page: ParentNode = document): MenuNames => ({
  runtime: labelOf(page.querySelector(hooks.runtimeMenuButton)),
  edit: labelOf(page.querySelector(hooks.editMenuButton)),
  'runtime-type': labelOf(page.querySelector(`${hooks.menu} ${entry(RUNTIME_TYPE)}`)),
  ...Object.fromEntries(
    Object.keys(commands).map((name) => [name, labelOf(menuEntry(name as Command, page))]),
  ),
});
