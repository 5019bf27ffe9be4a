import '@material/web/button/text-button.js';
import { LitElement, css, html, nothing } from 'lit';
import './tooltip-trigger.ts';

/** `colab-toolbar-button`: a text button with an icon, a tooltip and the same text for readers. */
class ToolbarButton extends LitElement {
  static override properties = {
    icon: { type: String },
    tooltiptext: { type: String },
    tooltipid: { type: String },
    shortcut: { attribute: false },
  };
  static override styles = css`
    :host {
      display: inline-flex;
      position: relative;
    }
    md-text-button {
      --md-text-button-container-height: 32px;
      --md-text-button-container-shape: 8px;
      --md-text-button-label-text-size: 13px;
      --md-text-button-label-text-color: var(--md-sys-color-on-surface);
      --md-text-button-hover-label-text-color: var(--md-sys-color-on-surface);
      --md-text-button-focus-label-text-color: var(--md-sys-color-on-surface);
      --md-text-button-pressed-label-text-color: var(--md-sys-color-on-surface);
      --md-text-button-icon-color: var(--md-sys-color-on-surface);
      --md-text-button-leading-space: 10px;
      --md-text-button-trailing-space: 10px;
      --md-text-button-with-leading-icon-leading-space: 8px;
      --md-text-button-with-leading-icon-trailing-space: 10px;
      min-inline-size: 0;
    }
    .button-content {
      display: inline-flex;
      align-items: center;
      vertical-align: middle;
    }
    .screenreader-only {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `;

  declare icon: string | undefined;
  declare tooltiptext: string | undefined;
  declare tooltipid: string | undefined;
  declare shortcut: string | undefined;

  protected override render() {
    const hint = this.tooltiptext ?? '';
    return html`<md-text-button id="button" data-aria-disabled="false" ?has-icon=${this.icon}
        >${this.icon ? html`<md-icon slot="icon">${this.icon}</md-icon>` : nothing}<span
          class="button-content"
          ><slot></slot></span
        ><span class="screenreader-only">${hint} ${this.shortcut ?? ''}</span></md-text-button
      ><colab-tooltip-trigger
        for="button"
        id=${this.tooltipid ?? 'tooltip'}
        message=${hint}
        shortcut=${this.shortcut ?? ''}
      ></colab-tooltip-trigger>`;
  }
}

customElements.define('colab-toolbar-button', ToolbarButton);
