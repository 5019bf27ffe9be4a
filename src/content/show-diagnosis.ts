import { standBeside } from '../colab/beside-output.ts';
import { cellById, codeCells } from '../colab/cells.ts';
import { placeNotice } from '../colab/notice-place.ts';
import { followTheme } from '../colab/theme.ts';
import type { Asking } from '../core/diagnosis/ask-first.ts';
import type { PinFix } from '../core/installs/cures/pins.ts';
import type { BackgroundToNotebook } from '../platform/messages-to-notebook.ts';
import { createMarker } from '../views/notice/marker.ts';
import { createNotice, type NoticeActions, type Told } from '../views/notice/notice.ts';
import { createGuide, type Guide, type GuideStep } from './guide.ts';
import { openSpotlight, type Spotlight } from './spotlight.ts';

/** What was last heard of the runtime, and whether to ask before it runs anything. */
export interface Known extends Told {
  asking?: Asking;
  /** The lines to change, as the page has them. */
  pins: readonly PinFix[];
  /** When what is said of a run is out of date (ms since 1970). */
  outdatedAt?: number | undefined;
  /** Whether to answer Colab's dialog for the person. */
  answerDialog: boolean;
}

/** Shows in the page what the background makes of the runtime. */
export interface DiagnosisView {
  hear(message: Extract<BackgroundToNotebook, { type: 'diagnosis' }>, isOfThis: boolean): void;
  known(): Known | undefined;
  guide: Guide;
  /** Where the person is led just now. */
  step(): GuideStep | undefined;
  /** Leads the person to the notice; false where there is nothing for it to say. */
  openNotice(): boolean;
  /** The cells are others: the mark may have to stand elsewhere. */
  cellsChanged(): void;
  /** Takes all away. */
  leave(): void;
}

/** Leads the person to a cell. */
export function goToCell(id: string): void {
  const cell = cellById(id);
  cell?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  cell?.focus({ preventScroll: true });
}

/** Creates the view, which is empty until something is heard. `cutOff`: by an update; `taken`: by the page. */
export function createDiagnosisView(
  actions: Omit<NoticeActions, 'goToCell'>,
  cutOff: () => void,
  taken: () => void,
): DiagnosisView {
  let known: Known | undefined;
  let step: GuideStep | undefined;
  let styles = '';
  let hasLeft = false;

  const render = () => {
    if (!known || hasLeft) return;
    notice.render(known, step);
    marker.render(known);
  };
  const guide = createGuide(
    (next) => {
      step = next;
      render();
    },
    () => styles,
    cutOff,
  );
  const place = (host?: HTMLElement) => {
    const { marked = '' } = known?.showing ?? {};
    placeNotice(host, cellById(marked));
  };
  let outline: Spotlight | undefined;
  const point = (id?: string) => {
    const cell = id && cellById(id);
    outline?.remove();
    outline = cell ? openSpotlight(styles, 'faint') : undefined;
    if (cell) outline?.frame(cell);
  };
  const notice = createNotice({ ...actions, goToCell }, followTheme, place, taken, point);
  const marker = createMarker(notice.open, followTheme, (id, host, signal) => {
    const cell = cellById(id);
    if (cell) standBeside(cell, host, signal);
    return Boolean(cell);
  });

  return {
    hear(message, isOfThis) {
      styles = message.styles ?? styles;
      if (!isOfThis) return;
      known = { ...message, styles, cells: codeCells().length };
      render();
    },
    known: () => known,
    guide,
    step: () => step,
    openNotice() {
      // Once all is taken away nothing is known.
      const isThere = known !== undefined && known.showing.verdict !== 'clean';
      if (isThere) notice.open();
      return isThere;
    },
    cellsChanged() {
      if (!known) return;
      known.cells = codeCells().length;
      marker.render(known);
    },
    leave() {
      known = undefined;
      hasLeft = true;
      notice.remove();
      marker.remove();
    },
  };
}
