import '@material/web/menu/menu.js';
import { FocusState, type MdMenu } from '@material/web/menu/menu.js';
import type { Labels } from '../labels.ts';
import { commandOf, menus } from '../menus.ts';
import { CommandPalette } from './command-palette.ts';
import type { PaletteEntry } from './results.ts';

const WIDTH = 480;
const TOP = 8;

/** Every command that can be carried out now, under its description. */
export function paletteEntries(
  labels: Labels,
  isSupported: (command: string) => boolean,
): PaletteEntry[] {
  const described: Readonly<Record<string, string>> = {
    ...labels.commands,
    runafter: labels.toolbar.runAfter,
  };
  const known = new Set<string>();
  const entries = Object.values(menus).flatMap((menu) =>
    menu.flatMap((entry) =>
      typeof entry === 'string' ? [entry] : entry.entries.map((inner) => inner as string),
    ),
  );
  const names: Readonly<Record<string, string>> = labels.entries;
  return [...entries, ...Object.keys(described)].flatMap((entry) => {
    const command = commandOf(entry);
    if (entry === '-' || known.has(command) || !isSupported(command)) return [];
    known.add(command);
    return [{ command, description: described[command] ?? names[entry] ?? command }];
  });
}

/** Opens the palette; the command that is chosen in it is carried out once its menu has closed. */
export function openPalette(
  entries: readonly PaletteEntry[],
  hint: string,
  run: (command: string) => void,
): void {
  let chosen: string | undefined;
  const menu: MdMenu = document.createElement('md-menu');
  for (const [name, value] of Object.entries({
    'anchor-corner': 'start-start',
    positioning: 'fixed',
    quick: '',
  })) {
    menu.setAttribute(name, value);
  }
  Object.assign(menu, {
    anchorElement: document.body,
    defaultFocus: FocusState.NONE,
    xOffset: Math.max(8, (window.innerWidth - WIDTH) / 2),
    yOffset: TOP,
  });
  const palette = new CommandPalette();
  Object.assign(palette, {
    entries,
    hint,
    choose(command: string) {
      chosen = command;
      menu.close();
    },
  });
  menu.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') menu.close();
  });
  menu.addEventListener('opened', () => palette.querySelector('md-outlined-text-field')?.focus());
  menu.addEventListener('closed', () => {
    menu.remove();
    if (chosen !== undefined) run(chosen);
  });
  menu.append(palette);
  document.body.append(menu);
  menu.show();
}
