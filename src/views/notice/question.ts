import { CELLS, LEFT, SPOKEN_LEFT } from '../../platform/layout.ts';
import type { Actions } from '../ui/actions.ts';
import { copyLine } from './copy-line.ts';
import { COUNTDOWN } from './countdown.ts';
import { draw as drawPieces, hearPresses } from './draw.ts';
import { isSeenAt } from './meant-clicks.ts';
import type { Told } from './notice.ts';
import { openShell, type FollowTheme } from './shadow-host.ts';

export type QuestionActions = Pick<Actions, 'start' | 'choose' | 'goToCell'> & {
  /** Whether a countdown may go on: not where a cell has come to run for long meanwhile. */
  mayCount?(): boolean;
};

/**
 * Before a run, with or without a countdown to the restart; or about a restart that the person has
 * asked for.
 */
export type Occasion = 'ask' | 'countdown' | 'restart';

/**
 * Opens the question as a modal dialog over the page, and returns its element, which
 * leaves the page with any answer; Escape cancels. With a countdown, its end is an answer as well.
 * Throws where the dialog cannot be shown, and then nothing is left of it.
 */
export function openQuestion(
  { showing, layout, styles, cells }: Told,
  occasion: Occasion,
  actions: QuestionActions,
  followTheme: FollowTheme,
): Element {
  const hasCountdown = occasion === 'countdown';
  let left = hasCountdown ? COUNTDOWN : 0;
  const shell = openShell('clean-slate-question', styles, followTheme, () => close());

  const dialog = () => shell.place.querySelector('dialog');
  const heading = () => shell.place.querySelector('h2');
  const isSeen = () => {
    const opened = dialog();
    if (!opened) return false;
    const { x, y, width, height } = opened.getBoundingClientRect();
    return isSeenAt(shell.root, opened, x + width / 2, y + height / 2);
  };

  const close = () => {
    if (shell.signal.aborted) return;
    clearInterval(timer);
    // Closing gives the focus back, which taking the element away would not.
    dialog()?.close();
    shell.remove();
  };
  const closing =
    <Given extends unknown[]>(act: (...given: Given) => void) =>
    (...given: Given) => {
      close();
      act(...given);
    };
  const answers = {
    start: closing(actions.start),
    choose: closing(actions.choose),
    goToCell: closing(actions.goToCell),
    cancel: close,
    copyLine: copyLine(() => layout),
    stopCountdown: () => stopCountdown(),
  };

  const stopCountdown = () => {
    clearInterval(timer);
    left = 0;
    draw();
    heading()?.focus();
  };
  const draw = () => {
    const isCounting = hasCountdown && left > 0;
    const texts = { [CELLS]: cells, [LEFT]: left, [SPOKEN_LEFT]: left > 5 ? COUNTDOWN : 5 };
    const asked = hasCountdown && !isCounting ? 'ask' : occasion;
    drawPieces(layout[asked], shell.place, { texts });
  };
  const count = () => {
    // The page, or the end of the extension, has taken it away.
    if (!shell.host.isConnected) return close();
    // Nobody can answer what is not seen, because the page has hidden it or lies over it.
    if (document.hidden || !isSeen()) return;
    if (actions.mayCount?.() === false) return stopCountdown();
    left -= 1;
    if (left > 0) draw();
    else answers.start(showing.restart);
  };
  const timer = hasCountdown ? setInterval(count, 1_000) : undefined;

  hearPresses(shell.place, answers);
  try {
    draw();
    const opened = dialog();
    opened?.addEventListener('close', close);
    opened?.showModal();
    // No button: the next key of a person who steps through cells is no answer.
    heading()?.focus();
  } catch (error) {
    close();
    throw error;
  }
  return shell.host;
}
