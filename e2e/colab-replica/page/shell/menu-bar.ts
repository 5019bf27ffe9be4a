import type { Break } from '../contract.ts';
import { decorateMenuBar } from './closure-menus.ts';
import { element } from './element.ts';
import type { Labels } from './labels.ts';
import {
  commandOf,
  menuNames,
  menus,
  type EntryName,
  type MenuEntry,
  type MenuName,
} from './menus.ts';
import { bindings } from './shortcuts/bindings.ts';

const closedMenu = (id: string, items: readonly Node[]) =>
  element('div', { class: 'goog-menu', id, role: 'menu', style: 'display: none' }, ...items);

const menuItem = (entry: EntryName, labels: Labels) =>
  element(
    'div',
    { command: commandOf(entry), class: ' goog-menuitem ', role: 'menuitem' },
    element('div', { class: 'goog-menuitem-content' }, labels.entries[entry]),
  );

function menuPart(entry: MenuEntry, labels: Labels): Node {
  if (entry === '-') return element('div', { class: 'goog-menuseparator' });
  if (typeof entry === 'string') return menuItem(entry, labels);
  const name = `${entry.submenu}-submenu-menu`;
  return element(
    'div',
    { class: 'goog-submenu goog-menuitem', id: `${name}-button`, role: 'menuitem' },
    labels.entries[entry.submenu],
    closedMenu(
      name,
      entry.entries.map((inner) => menuItem(inner, labels)),
    ),
  );
}

const menuButton = (name: MenuName, labels: Labels) =>
  element(
    'div',
    { class: 'goog-menu-button goog-inline-block', id: `${name}-menu-button`, role: 'button' },
    labels.menus[name],
  );

/** `?break=trusted-menu`: nothing but a person's own mouse reaches these menus. */
function ignoreScripts(elements: Iterable<Element>): void {
  const ignore = (event: Event) => {
    if (!event.isTrusted) event.stopImmediatePropagation();
  };
  for (const element of elements) {
    for (const type of ['mouseover', 'mousedown', 'mouseup', 'click']) {
      element.addEventListener(type, ignore, { capture: true });
    }
  }
}

function menuFor(button: Element): Element {
  const menu = document.querySelector(`#${button.id.replace(/-button$/, '')}`);
  if (!menu) throw new Error(`There is no menu for the button ${button.id}`);
  return menu;
}

const accelerator = (command: string) => bindings[command];

export interface MenuActions {
  run(command: string): void;
  isEnabled(command: string): boolean;
  /** Whether the replica carries the command out at all. */
  isKnown(command: string): boolean;
}

/**
 * Fills `bar` with the seven menu buttons and puts their menus, closed, into the body, as Closure
 * Library's widgets.
 */
export function makeMenuBar(
  bar: Element,
  labels: Labels,
  breaks: ReadonlySet<Break>,
  actions: MenuActions,
): void {
  bar.append(...menuNames.map((name) => menuButton(name, labels)));
  document.body.append(
    ...menuNames.map((name) =>
      closedMenu(
        `${name}-menu`,
        menus[name]
          .filter((entry) => typeof entry !== 'string' || !breaks.has(entry as Break))
          .map((entry) => menuPart(entry, labels)),
      ),
    ),
  );
  if (breaks.has('trusted-menu')) {
    ignoreScripts(
      document.querySelectorAll(
        '#runtime-menu, #runtime-menu-button, #edit-menu, #edit-menu-button',
      ),
    );
  }
  decorateMenuBar(bar, { ...actions, menuFor, accelerator });
}
