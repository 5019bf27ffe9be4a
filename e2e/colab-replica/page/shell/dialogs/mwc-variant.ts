import './hide-native-inert.ts';
import '@material/mwc-dialog';
import '@material/web/button/text-button.js';
import { html, nothing, render } from 'lit';
import { content } from './content.ts';
import { announce, nameDialog, type Question } from './question.ts';
import { noteSkip } from './skip-warnings.ts';

const buttons = ({ ok, cancel }: Question, isHeld: boolean) => html`
  ${
    cancel === undefined
      ? nothing
      : html`<md-text-button slot="secondaryAction" dialogaction="cancel" ?disabled=${isHeld}
          >${cancel}</md-text-button
        >`
  }
  <md-text-button slot="primaryAction" dialogaction="ok" ?disabled=${isHeld}>${ok}</md-text-button>
`;

/** The dialog that Colab opens while its flag `dialog_ui_refresh` is off. */
export function askInMwcDialog(question: Question): Promise<boolean> {
  const dialog = document.createElement('mwc-dialog');
  dialog.heading = question.heading;
  dialog.scrimClickAction = '';
  nameDialog(dialog, question);
  const draw = (isHeld: boolean) =>
    render(html`${content(question)}${buttons(question, isHeld)}`, dialog);
  draw(question.heldFor !== undefined);
  if (question.heldFor !== undefined) setTimeout(draw, question.heldFor, false);

  const answer = new Promise<boolean>((resolve) => {
    dialog.addEventListener('closing', (event) => {
      noteSkip(dialog, question.heading);
      dialog.remove();
      resolve(event instanceof CustomEvent && event.detail?.action === 'ok');
    });
  });
  dialog.addEventListener('opened', () => dialog.classList.remove('colab-dialog-opening'));
  document.body.append(dialog);
  void dialog.updateComplete.then(() => {
    dialog.classList.add('colab-dialog-opening');
    dialog.show();
    announce(dialog);
  });
  return answer;
}
