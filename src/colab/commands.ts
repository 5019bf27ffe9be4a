import { until } from '../platform/until.ts';
import { connectionOn } from './connection.ts';
import { dialogs, openDialogs, yesButton } from './dialogs.ts';
import type { Command } from './entries.ts';
import { routes, type PressedRoute } from './press.ts';

/** A route counts only if Colab answers it this soon, in milliseconds. */
const ANSWER_LIMIT = 3_000;

/** A dialog has opened by then, in milliseconds. */
const OPENING_LIMIT = 1_000;

/** How a command is carried out. */
export interface Order {
  command: Command;
  /** Whether its effect is seen; Colab shows a restart before. */
  hasEffect(): boolean;
  isRestart?: boolean;
  /** Whether Colab's question about it is answered, and not left to the person. */
  answersDialog: boolean | undefined;
  signal: AbortSignal;
}

/**
 * What a pressed command led to. `asked`: Colab's question about it, which is left to the person;
 * `met`: another dialog, of which nothing is known.
 */
export type Answer = 'taken' | 'confirmed' | 'asked' | 'met' | 'none';

/**
 * Gives Colab a command on one route and waits for its answer. A dialog is only answered if the press
 * itself put it on the page, as Colab does with its question, if it is the only one, and if it asks for
 * a yes or a no.
 */
export async function carryOut(route: PressedRoute, order: Order): Promise<Answer> {
  const { command, hasEffect, isRestart, answersDialog, signal } = order;
  const isTaken = () => hasEffect() || (isRestart && connectionOn() === 'restarting');
  if (signal.aborted || openDialogs().length > 0) return 'none';
  const before = new Set(dialogs());
  if (!routes[route](command)) return 'none';
  const [question, another] = dialogs().filter((dialog) => !before.has(dialog));
  let hasOpened = false;
  question?.addEventListener('opened', () => (hasOpened = true));
  await until(() => isTaken() || openDialogs().length > 0, ANSWER_LIMIT, signal);
  if (signal.aborted) return 'none';
  const open = openDialogs();
  if (open.length === 0) return isTaken() ? 'taken' : 'none';
  const isSole = question && !another && open.length === 1 && open[0] === question;
  const yes = isSole ? yesButton(question) : undefined;
  if (!yes) return 'met';
  if (!answersDialog) return 'asked';
  // A click while it opens would close it without an answer.
  await until(() => hasOpened, OPENING_LIMIT, signal);
  if (signal.aborted) return 'none';
  yes.click();
  return 'confirmed';
}
