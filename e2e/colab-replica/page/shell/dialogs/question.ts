import type { DialogText } from '../labels/types.ts';

/** A dialog of Colab's: its words, and how it differs from the usual yes/no dialog. */
export interface Question extends Omit<DialogText, 'cancel'> {
  /** Without it the dialog has one button. */
  cancel?: string;
  /** Class of the dialog; `yes-no-dialog` without it. */
  kind?: 'yes-no-dialog' | 'confirm-dialog' | 'consent-dialog' | 'wide' | 'error';
  /** The text keeps its line breaks, as that of pip's warning does. */
  isPreformatted?: true;
  /** Where "More info" leads. */
  moreInfo?: string;
  /** Offers not to warn again; a warning that was skipped is answered with no. */
  canBeSkipped?: true;
  /** Both buttons do nothing at first, for this many milliseconds. */
  heldFor?: number;
}

/** The class and the id that a dialog has by its kind. */
export function nameDialog(dialog: HTMLElement, { kind = 'yes-no-dialog' }: Question): void {
  if (kind === 'error') dialog.id = 'error-dialog';
  else dialog.className = kind;
}

/** Both kinds of dialog say so when they open. */
export const announce = (dialog: HTMLElement): boolean =>
  dialog.dispatchEvent(new CustomEvent('dialog-open', { bubbles: true, composed: true }));

/** Colab's own test for an open dialog; shortcuts are locked while there is one. */
export const isDialogOpen = (): boolean =>
  document.querySelector('mwc-dialog[open], md-dialog[open]') !== null;
