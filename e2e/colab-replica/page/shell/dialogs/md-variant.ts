import '@material/web/button/filled-button.js';
import '@material/web/button/text-button.js';
import { MdDialog } from '@material/web/dialog/dialog.js';
import { html, nothing, render } from 'lit';
import { content } from './content.ts';
import { announce, nameDialog, type Question } from './question.ts';
import { noteSkip } from './skip-warnings.ts';

const parts = (question: Question, isHeld: boolean) => {
  const { heading, ok, cancel } = question;
  return html`<div slot="headline">${heading}</div>
    <form id="dialog-form" slot="content" method="dialog">${content(question)}</form>
    <div slot="actions">
      ${
        cancel === undefined
          ? nothing
          : html`<md-text-button
              slot="secondaryAction"
              dialogaction="cancel"
              value="cancel"
              form="dialog-form"
              ?disabled=${isHeld}
              >${cancel}</md-text-button
            >`
      }
      <md-filled-button
        dialogaction="ok"
        value="ok"
        form="dialog-form"
        autofocus
        ?disabled=${isHeld}
        >${ok}</md-filled-button
      >
    </div>`;
};

/** Material closes a dialog on a click beside it, which Colab's yes/no dialogs do not. */
function keepOpenOnScrim(dialog: HTMLElement): void {
  dialog.addEventListener(
    'click',
    (event) => {
      const isInside = event
        .composedPath()
        .some((node) => node instanceof Element && node.classList.contains('container'));
      if (!isInside) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

/**
 * Buttons belong to the first form of that id in the document: with one dialog on another that is the
 * lower one's. Each dialog answers to its own buttons.
 */
function answerOwnButtons(dialog: MdDialog): void {
  dialog.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('[dialogaction]');
    const isFirst = document.querySelector('#dialog-form') === dialog.querySelector('form');
    if (!button || isFirst) return;
    event.preventDefault();
    void dialog.close(button.getAttribute('value') ?? '');
  });
}

/** The dialog that Colab opens once its flag `dialog_ui_refresh` is on. */
export function askInMdDialog(question: Question): Promise<boolean> {
  const dialog = new MdDialog();
  dialog.setAttribute('type', 'alert');
  nameDialog(dialog, question);
  const draw = (isHeld: boolean) => render(parts(question, isHeld), dialog);
  draw(question.heldFor !== undefined);
  if (question.heldFor !== undefined) setTimeout(draw, question.heldFor, false);
  keepOpenOnScrim(dialog);
  answerOwnButtons(dialog);

  const answer = new Promise<boolean>((resolve) => {
    dialog.addEventListener('close', () => {
      noteSkip(dialog, question.heading);
      resolve(dialog.returnValue === 'ok');
    });
  });
  dialog.addEventListener('closed', () => dialog.remove());
  dialog.setAttribute('open', '');
  document.body.append(dialog);
  announce(dialog);
  return answer;
}
