import { html, render } from 'lit';
import './elements/composer.ts';
import type { QuotedError } from './elements/composer.ts';
import type { Labels } from './labels.ts';
import { openSideTab } from './side-tab.ts';

/** A NumPy error that no cell of the notebook has to have raised. */
const quoted: QuotedError = {
  name: 'ImportError',
  message:
    "cannot import name '_center' from 'numpy._core.umath' (/usr/local/lib/python3.12/dist-packages/numpy/_core/umath.py)",
};

/** Opens the assistant's tab beside the notebook, in which a person asked about an error. */
export function openAssistant(labels: Labels, error: QuotedError = quoted): void {
  const { assistant } = labels;
  const messages = html`<colab-composer-message
      from="person"
      .text=${assistant.request}
      .error=${error}
    ></colab-composer-message
    ><colab-composer-message .text=${assistant.reply}></colab-composer-message>`;
  const content = document.createDocumentFragment();
  render(html`<colab-composer view-mode="tab" .messages=${messages}></colab-composer>`, content);
  openSideTab(assistant.title, assistant.close, content);
}
