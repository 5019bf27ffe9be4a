import { isConnected } from '../colab/connection.ts';
import { openDialogs, yesButton } from '../colab/dialogs.ts';
import { menuEntry, type Command } from '../colab/entries.ts';
import { hooks } from '../colab/names.ts';
import { isAlive } from '../platform/browser.ts';
import type { GuideStep } from '../platform/tab-description.ts';
import { openSpotlight, type Spotlight } from './spotlight.ts';

export type { GuideStep };

export interface Guide {
  /** Leads through Colab's menu to a command; where it is asked, Colab's question about it is open. */
  lead(command: Command, isAsked?: boolean): void;
  /** The command is given: points only at what Colab asks of the person besides. */
  watch(command: Command): void;
  stop(): void;
}

/** Milliseconds between two looks at where the real entry is; only while the guide is open. */
const FOLLOW = 150;
/** How long Colab may take to show the effect after its dialog was answered, in milliseconds. */
const ANSWER_LIMIT = 10_000;

type Target = [step: GuideStep['step'], element?: Element | null];

const find = (selector: string) => document.querySelector(selector);

/** What Colab asks: its question about the command, or anything else, which is left as it is. */
function questionAt(ours: Element | undefined): Target | undefined {
  const open = openDialogs();
  const top = open.at(-1);
  if (!top) return undefined;
  const yes = open.length === 1 && top === ours ? yesButton(top) : undefined;
  // The dialog itself has no box.
  return yes ? ['confirm', yes] : ['answer', top.firstElementChild];
}

function wayTo(command: Command): Target {
  if (!isConnected()) return ['connect', find(hooks.connectButton)];
  const entry = menuEntry(command);
  if (entry?.checkVisibility()) return ['choose-entry', entry];
  const isEdit = command === 'clear-outputs';
  return ['open-menu', find(isEdit ? hooks.editMenuButton : hooks.runtimeMenuButton)];
}

/** Frames what a person has to press, and follows them through the menu. `cutOff`: by an update. */
export function createGuide(
  stepChanged: (step: GuideStep | undefined) => void,
  styles: () => string,
  cutOff: () => void,
): Guide {
  let timer: ReturnType<typeof setInterval> | undefined;
  let spotlight: Spotlight | undefined;
  let shown: GuideStep['step'] | undefined;

  const stop = () => {
    clearInterval(timer);
    spotlight?.remove();
    spotlight = undefined;
    if (shown) stepChanged(undefined);
    shown = undefined;
  };

  const start = (command: Command, isAsked?: boolean, isGiven?: boolean) => {
    stop();
    let ours = isAsked ? openDialogs().at(-1) : undefined;
    let confirmedAt = -Infinity;
    const follow = () => {
      if (!isAlive()) return cutOff();
      // What opens where the entry has just been chosen is Colab's question about it.
      if (shown === 'choose-entry') ours = openDialogs().at(-1);
      const question = questionAt(ours);
      if (question?.[0] === 'confirm') confirmedAt = performance.now();
      const isAnswered = performance.now() - confirmedAt < ANSWER_LIMIT;
      const target: Target = question ?? (isGiven || isAnswered ? ['wait'] : wayTo(command));
      const [step, element] = target;
      if (element) (spotlight ??= openSpotlight(styles())).frame(element);
      else spotlight?.frame();
      const news = isGiven && step === 'wait' ? undefined : step;
      if (news === shown) return;
      shown = news;
      stepChanged(news && { command, step: news });
    };
    timer = setInterval(follow, FOLLOW);
    follow();
  };

  return {
    lead: start,
    watch: (command) => start(command, false, true),
    stop,
  };
}
