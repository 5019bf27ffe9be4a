import type { Layout } from '../../platform/layout.ts';
import { draw, hearPresses } from './draw.ts';
import { openShell, type FollowTheme } from './shadow-host.ts';

/** Says that the extension was updated or removed under the page. */
export function sayFarewell({ farewell }: Layout, styles: string, followTheme: FollowTheme): void {
  const shell = openShell('clean-slate-notice', styles, followTheme, () => shell.remove());
  hearPresses(shell.place, { close: () => shell.remove() });
  draw(farewell, shell.place);
}
