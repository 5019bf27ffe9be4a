import { dialogAction, hooks } from './names.ts';

/** Colab's dialogs that are on the page, also those that are about to open, the topmost last. */
export const dialogs = () => [...document.querySelectorAll<HTMLElement>(hooks.dialog)];

/** Colab's dialogs that are open, the topmost last. The captcha is open while it can be seen. */
export const openDialogs = () =>
  [...document.querySelectorAll<HTMLElement>(hooks.openDialog)].filter(
    (dialog) => dialog.hasAttribute('open') || dialog.checkVisibility({ visibilityProperty: true }),
  );

/**
 * The button that says yes in a dialog that can also be answered with no; undefined in any other, and
 * where the answer would hold for more than this once.
 */
export function yesButton(dialog: Element): HTMLElement | undefined {
  const isYesNo =
    dialog.matches(hooks.yesNoDialog) &&
    dialog.querySelector(dialogAction('cancel')) &&
    !dialog.querySelector(hooks.skipWarnings);
  return (isYesNo && dialog.querySelector<HTMLElement>(dialogAction('ok'))) || undefined;
}
