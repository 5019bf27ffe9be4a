import '@material/web/button/text-button.js';
import '@material/web/iconbutton/icon-button.js';
import { LitElement, css, html } from 'lit';
import type { Labels } from '../../shell/labels/types.ts';

/** `colab-output-info`: folds the output away, and opens its menu. */
export class OutputInfo extends LitElement {
  static override properties = { labels: { attribute: false }, isHidden: { attribute: false } };
  static override styles = css`
    :host {
      display: flex;
      flex-direction: column;
    }
    md-icon-button {
      --md-icon-button-icon-size: 18px;
      --md-icon-button-state-layer-width: 28px;
      --md-icon-button-state-layer-height: 28px;
      inline-size: 28px;
      block-size: 28px;
    }
  `;

  declare labels: Labels;
  /** Whether the output is folded away now. */
  declare isHidden: boolean;
  /** Called when the person folds the output away or opens it again. */
  toggle: () => void = () => {};
  showMenu: () => void = () => {};

  protected override render() {
    const { toggleOutput, outputActions } = this.labels.cell;
    return html`<md-icon-button
        toggle
        .selected=${this.isHidden}
        class="toggle-visibility-button"
        touch-target="none"
        data-aria-label=${toggleOutput}
        id="toggle-visibility-button"
        @change=${() => this.toggle()}
        ><md-icon>expand_more</md-icon
        ><md-icon slot="selected">expand_less</md-icon></md-icon-button
      ><colab-tooltip-trigger
        for="toggle-visibility-button"
        message=${toggleOutput}
      ></colab-tooltip-trigger
      ><md-icon-button
        touch-target="none"
        data-aria-expanded="false"
        data-aria-haspopup="menu"
        class="menu-button"
        data-aria-label=${outputActions}
        id="menu-button"
        @click=${() => this.showMenu()}
        ><md-icon>more_horiz</md-icon></md-icon-button
      ><colab-tooltip-trigger for="menu-button" message=${outputActions}></colab-tooltip-trigger>`;
  }
}

customElements.define('colab-output-info', OutputInfo);
