import { html, render } from 'lit';
import './elements/composer.ts';
import type { QuotedError } from './elements/composer.ts';
import type { Labels } from './labels.ts';

/** A NumPy error that no cell of the notebook has to have raised. */
const quoted: QuotedError = {
  name: 'ImportError',
  message:
    "cannot import name '_center' from 'numpy._core.umath' (/usr/local/lib/python3.12/dist-packages/numpy/_core/umath.py)",
};

/** Opens the assistant's tab beside the notebook, in which a person asked about an error. */
export function openAssistant(labels: Labels): void {
  const { assistant } = labels;
  const messages = html`<colab-composer-message
      from="person"
      .text=${assistant.request}
      .error=${quoted}
    ></colab-composer-message
    ><colab-composer-message .text=${assistant.reply}></colab-composer-message>`;
  const pane = document.createElement('colab-tab-pane');
  pane.className = 'layout vertical assistant-pane';
  const close = () => pane.remove();
  render(
    html`<div class="layout vertical grow">
      <div class="tab-pane-header layout horizontal noshrink">
        <span class="colab-tab-title">${assistant.title}</span><span class="flex"></span>
        <md-icon-button data-aria-label=${assistant.close} @click=${close}
          ><md-icon>close</md-icon></md-icon-button
        >
      </div>
      <div class="layout vertical grow tab-pane-container">
        <colab-tab class="layout vertical grow selected-tab">
          <colab-composer view-mode="tab" .messages=${messages}></colab-composer>
        </colab-tab>
      </div>
    </div>`,
    pane,
  );
  document.querySelector('.layout.horizontal.tab-pane-parent')?.append(pane);
}
