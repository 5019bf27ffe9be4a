import { runtimeMenuButton } from '../colab/commands.ts';
import { menuEntry, type RemedyCommand } from '../colab/entries.ts';
import { hooks, dialogAction } from '../colab/page.ts';

/** What the person is to do next, on the way to a command. */
export interface GuideStep {
  command: RemedyCommand;
  step: 'open-menu' | 'choose-entry' | 'confirm' | 'wait';
}

export interface Guide {
  start(command: RemedyCommand): void;
  stop(): void;
}

/** Milliseconds between two looks at where the real entry is; only while the guide is open. */
const FOLLOW = 150;
const MARGIN = 4;
/** How long Colab may take to show the effect after its dialog was answered, in milliseconds. */
const ANSWER_LIMIT = 10_000;

function target(command: RemedyCommand): [GuideStep['step'], HTMLElement | undefined] {
  const dialog = document.querySelector(hooks.openDialog);
  if (dialog) {
    const ok = dialog.querySelector<HTMLElement>(dialogAction('ok'));
    return ['confirm', ok ?? undefined];
  }
  const entry = menuEntry(command);
  if (entry?.checkVisibility()) return ['choose-entry', entry];
  return ['open-menu', runtimeMenuButton() ?? undefined];
}

/** Puts the frame around an element; away where there is none, or it is not shown. */
function frame(ring: HTMLElement, element: HTMLElement | undefined): void {
  const box = element?.getBoundingClientRect();
  ring.hidden = !box || box.width === 0;
  if (!box) return;
  Object.assign(ring.style, {
    left: `${box.left - MARGIN}px`,
    top: `${box.top - MARGIN}px`,
    width: `${box.width + 2 * MARGIN}px`,
    height: `${box.height + 2 * MARGIN}px`,
  });
}

/** Frames the real menu entry that a person has to press, and follows them through the menu. */
export function createGuide(stepChanged: (step: GuideStep | undefined) => void): Guide {
  let timer: ReturnType<typeof setInterval> | undefined;
  let host: HTMLElement | undefined;
  let shown: GuideStep['step'] | undefined;

  return {
    start(command) {
      host = document.createElement('clean-slate-spotlight');
      const ring = document.createElement('div');
      Object.assign(ring.style, {
        position: 'fixed',
        boxSizing: 'border-box',
        border: '3px solid #d9480f',
        borderRadius: '8px',
        boxShadow: '0 0 0 3px #fff, 0 0 0 200vmax rgb(0 0 0 / 28%)',
        pointerEvents: 'none',
        zIndex: '2147483000',
        transition: 'all 150ms',
      });
      host.attachShadow({ mode: 'open' }).append(ring);
      document.body.append(host);
      let confirmedAt = -Infinity;
      const follow = () => {
        let [step, element] = target(command);
        if (step === 'confirm') confirmedAt = performance.now();
        const isAnswered = performance.now() - confirmedAt < ANSWER_LIMIT;
        if (step === 'open-menu' && isAnswered) [step, element] = ['wait', undefined];
        frame(ring, element);
        if (step === shown) return;
        shown = step;
        stepChanged({ command, step });
      };
      follow();
      timer = setInterval(follow, FOLLOW);
    },
    stop() {
      clearInterval(timer);
      host?.remove();
      host = undefined;
      shown = undefined;
      stepChanged(undefined);
    },
  };
}
