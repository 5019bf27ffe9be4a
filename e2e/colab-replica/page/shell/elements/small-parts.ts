import '@material/web/button/elevated-button.js';
import '@material/web/iconbutton/icon-button.js';
import { LitElement, css, html } from 'lit';

/** `colab-connect-warning-button`: empty while there is nothing to warn of. */
class ConnectWarningButton extends LitElement {}

/** `colab-last-saved-indicator`: says that the notebook is saved. */
class LastSavedIndicator extends LitElement {
  static override properties = { label: { attribute: false } };
  static override styles = css`
    md-icon-button {
      --md-icon-button-icon-size: 20px;
      --md-icon-button-state-layer-width: 32px;
      --md-icon-button-state-layer-height: 32px;
      inline-size: 32px;
      block-size: 32px;
    }
  `;

  declare label: string;

  protected override render() {
    return html`<md-icon-button id="button" data-aria-label=${this.label}
        ><md-icon>cloud_done</md-icon></md-icon-button
      ><colab-tooltip-trigger
        for="button"
        id="button-tooltip"
        message=${this.label}
      ></colab-tooltip-trigger>`;
  }
}

/** `colab-skip-link`: leads keyboard users past the header; visible only when focused. */
class SkipLink extends LitElement {
  static override properties = { label: { attribute: false } };
  static override styles = css`
    md-elevated-button {
      position: absolute;
      inset-inline-start: 8px;
      inset-block-start: -80px;
      z-index: 1000;
    }
    md-elevated-button:focus-within {
      inset-block-start: 8px;
    }
  `;

  declare label: string;

  protected override render() {
    return html`<md-elevated-button class="link" href="#notebook-main"
      >${this.label}</md-elevated-button
    >`;
  }
}

customElements.define('colab-connect-warning-button', ConnectWarningButton);
customElements.define('colab-last-saved-indicator', LastSavedIndicator);
customElements.define('colab-skip-link', SkipLink);
