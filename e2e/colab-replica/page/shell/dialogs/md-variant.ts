import '@material/web/button/filled-button.js';
import '@material/web/button/text-button.js';
import '@material/web/dialog/dialog.js';
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

/** The dialog that Colab opens once its flag `dialog_ui_refresh` is on. */
export function askInMdDialog(question: Question): Promise<boolean> {
  const dialog = document.createElement('md-dialog');
  dialog.setAttribute('type', 'alert');
  nameDialog(dialog, question);
  const draw = (isHeld: boolean) => render(parts(question, isHeld), dialog);
  draw(question.heldFor !== undefined);
  if (question.heldFor !== undefined) setTimeout(draw, question.heldFor, false);
  keepOpenOnScrim(dialog);

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
