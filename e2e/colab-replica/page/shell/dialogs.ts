import '@material/mwc-dialog';
import '@material/web/button/text-button.js';
import { html, render } from 'lit';
import type { DialogText } from './labels.ts';

/**
 * Opens Colab's yes/no dialog as a direct child of the body and resolves to whether it was answered
 * with ok; the dialog leaves the document once it has closed.
 */
export function askYesNo(text: DialogText): Promise<boolean> {
  const dialog = document.createElement('mwc-dialog');
  dialog.className = 'yes-no-dialog';
  dialog.setAttribute('heading', text.heading);
  const lines = text.body.split('\n').map((line, index) => [index > 0 ? html`<br />` : '', line]);
  render(
    html`<div class="content">${lines}</div>
      <md-text-button slot="secondaryAction" dialogaction="cancel">${text.cancel}</md-text-button>
      <md-text-button slot="primaryAction" dialogaction="ok">${text.ok}</md-text-button>`,
    dialog,
  );
  return new Promise((answer) => {
    dialog.addEventListener('opening', () => dialog.classList.add('colab-dialog-opening'));
    dialog.addEventListener('opened', () => dialog.classList.remove('colab-dialog-opening'));
    dialog.addEventListener('closed', (event) => {
      dialog.remove();
      answer(event instanceof CustomEvent && event.detail?.action === 'ok');
    });
    document.body.append(dialog);
    dialog.setAttribute('open', '');
  });
}
