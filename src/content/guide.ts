import { openDialogs, yesButton } from '../colab/commands.ts';
import { menuEntry, type Command } from '../colab/entries.ts';
import { hooks } from '../colab/page.ts';
import { isConnected } from '../colab/press.ts';
import type { GuideStep } from '../platform/messages.ts';
import { openSpotlight, type Spotlight } from './spotlight.ts';

export type { GuideStep };

export interface Guide {
  /** Leads through Colab's menu to a command. */
  lead(command: Command): void;
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

/** What Colab asks: its own question about the command, or anything else, which is left as it is. */
function questionAt(isGiven: boolean): Target | undefined {
  const [dialog, another] = openDialogs();
  if (!dialog) return undefined;
  const yes = isGiven || another ? undefined : yesButton(dialog);
  // The dialog itself has no box.
  return yes ? ['confirm', yes] : ['answer', dialog.firstElementChild];
}

function wayTo(command: Command): Target {
  if (!isConnected()) return ['connect', find(hooks.connectButton)];
  const entry = menuEntry(command);
  if (entry?.checkVisibility()) return ['choose-entry', entry];
  const isEdit = command === 'clear-outputs';
  return ['open-menu', find(isEdit ? hooks.editMenuButton : hooks.runtimeMenuButton)];
}

/** Frames what a person has to press, and follows them through the menu. */
export function createGuide(stepChanged: (step: GuideStep | undefined) => void): Guide {
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

  const start = (command: Command, isGiven: boolean) => {
    stop();
    let confirmedAt = -Infinity;
    const follow = () => {
      const question = questionAt(isGiven);
      if (question?.[0] === 'confirm') confirmedAt = performance.now();
      const isAnswered = performance.now() - confirmedAt < ANSWER_LIMIT;
      const target: Target = question ?? (isGiven || isAnswered ? ['wait'] : wayTo(command));
      const [step, element] = target;
      if (element) (spotlight ??= openSpotlight()).frame(element);
      else spotlight?.frame();
      const news = isGiven && step === 'wait' ? undefined : step;
      if (news === shown) return;
      shown = news;
      stepChanged(news && { command, step: news });
    };
    follow();
    timer = setInterval(follow, FOLLOW);
  };

  return {
    lead: (command) => start(command, false),
    watch: (command) => start(command, true),
    stop,
  };
}
