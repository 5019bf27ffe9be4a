import { render } from 'preact';
import { t } from '../../words/i18n.ts';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import type { Told } from './notice.tsx';
import { openShell, type FollowTheme, type Shell } from './shadow-host.ts';

/** The cell of this notebook whose failure a diagnosis rests on; none where the notice is held back. */
function failedCell({ diagnosis, isQuiet }: Told): string | undefined {
  const { evidence, notebook, verdict } = diagnosis;
  if (isQuiet || verdict === 'recovered') return undefined;
  return evidence.find((seen) => seen.fault !== 'replaced' && seen.notebook === notebook)?.cell.id;
}

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
    render(told: Told) {
      const { diagnosis, words, styles } = told;
      const cell = failedCell(told);
      if (!cell || cell !== marked || !shell?.host.isConnected) remove();
      if (!cell) return;
      marked = cell;
      if (!shell) {
        shell = openShell('clean-slate-marker', styles, followTheme, () => {});
        if (!stand(cell, shell.host, shell.signal)) return remove();
      }
      const label = t('expand', words.headline);
      render(
        <button
          type="button"
          class={`marker verdict-${diagnosis.verdict}`}
          aria-label={label}
          title={label}
          onClick={open}
        >
          <VerdictMark verdict={diagnosis.verdict} />
        </button>,
        shell.place,
      );
    },
    remove,
  };
}
