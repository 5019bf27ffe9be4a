import type { Happening, RuntimeEvent } from '../../core/ledger/events.ts';
import { createNotice } from '../notice/notice.ts';
import { tellOf } from '../layout/lay-out.tsx';
import { styles } from '../layout/styles.ts';
import {
  diagnosisOf,
  eventOf,
  FIRST,
  firstRun,
  outputsAfter,
  recovery,
  type Outputs,
  type Step,
} from './example.ts';

/** Room to scroll to, so that whatever is below the notice can be read above it. */
function makeRoom(host?: HTMLElement): void {
  const { style } = document.body;
  style.paddingBottom = host ? `${innerHeight - host.getBoundingClientRect().top}px` : '';
}

/**
 * The example as it is played: its events, and the real notice over what they mean. `show` is told what the
 * cells show.
 */
export function createPlay(goToCell: (id: string) => void, show: (outputs: Outputs) => void) {
  let events: RuntimeEvent[] = [];
  let outputs: Outputs = {};
  let isMuted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const change = (next: Outputs) => {
    outputs = next;
    show(outputs);
  };
  const happen = (...happenings: Happening[]) => {
    const fresh = happenings.map((happening, place) =>
      eventOf(happening, events.length + place, Date.now()),
    );
    events = [...events, ...fresh];
    notice.render({ ...tellOf(diagnosisOf(events), { isMuted }), styles, cells: 2 });
  };

  const follow = ([step, ...rest]: Step[]) => {
    if (!step) return;
    const [wait, happening] = step;
    timer = setTimeout(() => {
      happen(happening);
      change(outputsAfter(outputs, happening));
      follow(rest);
    }, wait);
  };

  const notice = createNotice(
    {
      start: (command) =>
        command === 'clear-outputs'
          ? change({})
          : follow(recovery(command === 'wait-and-restart' ? 'restart' : command, Date.now)),
      stop() {
        clearTimeout(timer);
        happen({ type: 'remedy-ended', outcome: 'stopped' });
      },
      choose: (type, cause) => happen({ type, cause }),
      mute(next) {
        isMuted = next;
        happen();
      },
      goToCell,
    },
    // The system's theme, as the page around it.
    () => {},
    makeRoom,
  );

  return {
    /** Runs the example from the top, as often as a person likes. */
    run() {
      clearTimeout(timer);
      events = [];
      isMuted = false;
      notice.remove();
      change(FIRST);
      happen(...firstRun());
    },
  };
}
