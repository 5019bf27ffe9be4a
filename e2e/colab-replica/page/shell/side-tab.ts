import { html, render } from 'lit';

/** Opens a tab beside the notebook with something in it, as Colab does for scratch cells and the like. */
export function openSideTab(title: string, close: string, content: Node): void {
  const pane = document.createElement('colab-tab-pane');
  pane.className = 'layout vertical side-pane';
  render(
    html`<div class="layout vertical grow">
      <div class="tab-pane-header layout horizontal noshrink">
        <span class="colab-tab-title">${title}</span><span class="flex"></span>
        <md-icon-button data-aria-label=${close} @click=${() => pane.remove()}
          ><md-icon>close</md-icon></md-icon-button
        >
      </div>
      <div class="layout vertical grow tab-pane-container">
        <colab-tab class="layout vertical grow selected-tab">${content}</colab-tab>
      </div>
    </div>`,
    pane,
  );
  document.querySelector('.layout.horizontal.tab-pane-parent')?.append(pane);
}
