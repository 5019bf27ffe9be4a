import { LitElement, html } from 'lit';
import './toolbar-button.ts';

/** `colab-permissions-button`: stands where the connect button would, if the person could edit. */
class PermissionsButton extends LitElement {
  static override properties = { label: { attribute: false }, hint: { attribute: false } };

  declare label: string;
  declare hint: string;

  protected override render() {
    return html`<colab-toolbar-button id="permissions" icon="visibility" tooltiptext=${this.hint}
      >${this.label}</colab-toolbar-button
    >`;
  }
}

customElements.define('colab-permissions-button', PermissionsButton);
