import '@material/web/iconbutton/icon-button.js';
import { LitElement, css, html } from 'lit';
import type { Labels } from '../../shell/labels/types.ts';

/** What the buttons of a cell's toolbar do. */
export interface CellActions {
  moveUp(): void;
  moveDown(): void;
  remove(): void;
  more(): void;
}

/** `colab-cell-toolbar`: what can be done with the focused cell. */
export class CellToolbar extends LitElement {
  static override properties = { labels: { attribute: false } };
  static override styles = css`
    :host {
      display: flex;
      border: 1px solid var(--colab-border-color);
      border-radius: 8px;
      background: var(--colab-primary-surface-color);
    }
    md-icon-button {
      --md-icon-button-icon-size: 18px;
      --md-icon-button-state-layer-width: 30px;
      --md-icon-button-state-layer-height: 30px;
      inline-size: 30px;
      block-size: 30px;
    }
  `;

  declare labels: Labels;
  actions: CellActions | undefined;

  #button(name: string, icon: string, label: string, act: (() => void) | undefined) {
    return html`<md-icon-button
        touch-target="none"
        aria-describedby="button-${name}-tooltip"
        data-aria-label=${label}
        command=${name}
        id="button-${name}"
        @click=${act}
        ><md-icon aria-hidden="true">${icon}</md-icon></md-icon-button
      ><colab-tooltip-trigger
        for="button-${name}"
        id="button-${name}-tooltip"
        message=${label}
      ></colab-tooltip-trigger>`;
  }

  protected override render() {
    const { moveUp, moveDown, remove, moreActions } = this.labels.cell;
    const { actions } = this;
    return [
      this.#button('move-cell-up', 'arrow_upward', moveUp, actions?.moveUp),
      this.#button('move-cell-down', 'arrow_downward', moveDown, actions?.moveDown),
      this.#button('delete-cell-or-selection', 'delete', remove, actions?.remove),
      this.#button('more-actions', 'more_vert', moreActions, actions?.more),
    ];
  }
}

customElements.define('colab-cell-toolbar', CellToolbar);
