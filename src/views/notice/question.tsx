import { render } from 'preact';
import { COUNTDOWN, QuestionCard, type QuestionCardProps } from './question-card.tsx';
import type { Told } from './notice.tsx';
import { openShell, type FollowTheme } from './shell.ts';

export type QuestionActions = QuestionCardProps['actions'];

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
  { diagnosis, words, styles, cells }: Told,
  occasion: Occasion,
  actions: QuestionActions,
  followTheme: FollowTheme,
): Element {
  const hasCountdown = occasion === 'countdown';
  const isRunHeld = occasion !== 'restart';
  let left = hasCountdown ? COUNTDOWN : 0;
  const shell = openShell('clean-slate-question', styles, followTheme, () => close());

  const close = () => {
    if (shell.signal.aborted) return;
    clearInterval(timer);
    // Closing gives the focus back, which taking the element away would not.
    shell.place.querySelector('dialog')?.close();
    shell.remove();
  };
  const closing =
    <T,>(act: (value: T) => void) =>
    (value: T) => {
      close();
      act(value);
    };
  const answers = {
    start: closing(actions.start),
    accept: closing(actions.accept),
    goToCell: closing(actions.goToCell),
  };

  const stopCountdown = () => {
    clearInterval(timer);
    left = 0;
    draw();
    shell.root.querySelector<HTMLElement>('.primary')?.focus();
  };
  const draw = () =>
    render(
      <QuestionCard
        diagnosis={diagnosis}
        words={words}
        cells={cells}
        isRunHeld={isRunHeld}
        left={left}
        actions={answers}
        cancel={close}
        stopCountdown={stopCountdown}
      />,
      shell.place,
    );
  const count = () => {
    // Nobody can answer what is not seen, or what the page has taken away.
    if (document.hidden || !shell.host.isConnected) return;
    left -= 1;
    if (left > 0) draw();
    else answers.start('restart-and-run-all');
  };
  const timer = hasCountdown ? setInterval(count, 1_000) : undefined;

  try {
    draw();
    const dialog = shell.place.querySelector('dialog');
    dialog?.addEventListener('close', close);
    dialog?.showModal();
    // No button where a run is held: the next Shift+Enter of a person who steps through cells is no answer.
    const first = isRunHeld ? null : dialog?.querySelector<HTMLElement>('.primary');
    (first ?? dialog?.querySelector('h2'))?.focus();
  } catch (error) {
    close();
    throw error;
  }
  return shell.host;
}
