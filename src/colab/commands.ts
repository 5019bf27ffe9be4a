import { until } from '../platform/until.ts';
import type { Command } from './entries.ts';
import { dialogAction, hooks } from './page.ts';
import { routes, type PressedRoute } from './press.ts';

/** A route counts only if Colab answers it this soon, in milliseconds. */
const ANSWER_LIMIT = 3_000;

/** How a command is carried out. */
export interface Order {
  command: Command;
  /** Whether its effect is seen on the page. */
  hasEffect(): boolean;
  /** Whether Colab's confirm dialog is answered, and not left to the person. */
  answersDialog: boolean;
  signal: AbortSignal;
}

/** What a pressed command led to; `asked`: a dialog that is left to the person. */
export type Answer = 'done' | 'confirmed' | 'asked' | 'none';

/** Colab's dialogs that are open. */
export const openDialogs = () => [...document.querySelectorAll<HTMLElement>(hooks.openDialog)];

/** The button that says yes in a dialog that can also be answered with no; undefined in any other. */
export function yesButton(dialog: Element): HTMLElement | undefined {
  const isYesNo = dialog.matches(hooks.yesNoDialog) && dialog.querySelector(dialogAction('cancel'));
  return (isYesNo && dialog.querySelector<HTMLElement>(dialogAction('ok'))) || undefined;
}

/**
 * Gives Colab a command on one route and waits for its answer. A dialog is only answered if it opened
 * in answer to it, is the only one, and asks for a yes or a no.
 */
export async function carryOut(route: PressedRoute, order: Order): Promise<Answer> {
  const { command, hasEffect, answersDialog, signal } = order;
  if (openDialogs().length > 0 || !(await routes[route](command, signal))) return 'none';
  await until(() => hasEffect() || openDialogs().length > 0, ANSWER_LIMIT, signal);
  if (signal.aborted) return 'none';
  if (hasEffect()) return 'done';
  const [dialog, another] = openDialogs();
  if (!dialog) return 'none';
  const yes = another || !answersDialog ? undefined : yesButton(dialog);
  yes?.click();
  return yes ? 'confirmed' : 'asked';
}
