import { draw, hearPresses } from './draw.ts';
import type { Told } from './notice.ts';
import { openShell, type FollowTheme, type Shell } from './shadow-host.ts';

/**
 * The mark on the cell that failed, which leads to the notice. `stand` puts it beside the cell's output
 * until the signal ends, or answers false where there is no such cell.
 */
export function createMarker(
  open: () => void,
  followTheme: FollowTheme,
  stand: (cell: string, host: HTMLElement, signal: AbortSignal) => boolean,
) {
  let shell: Shell | undefined;
  let marked: string | undefined;

  const remove = () => {
    shell?.remove();
    shell = undefined;
    marked = undefined;
  };

  return {
    render({ showing: { marked: cell }, layout, styles }: Told) {
      if (!cell || cell !== marked || !shell?.host.isConnected) remove();
      if (!cell) return;
      marked = cell;
      if (!shell) {
        shell = openShell('clean-slate-marker', styles, followTheme, () => {});
        if (!stand(cell, shell.host, shell.signal)) return remove();
        hearPresses(shell.place, { open });
      }
      draw(layout.marker, shell.place);
    },
    remove,
  };
}
