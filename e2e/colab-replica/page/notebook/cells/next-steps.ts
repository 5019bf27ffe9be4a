import '@material/web/button/outlined-button.js';
import { LitElement, css, html } from 'lit';
import type { Labels } from '../../shell/labels/types.ts';

/** `colab-cell-next-steps`: what Colab offers to do after a run; empty where it offers nothing. */
export class NextSteps extends LitElement {
  static override properties = {
    labels: { attribute: false },
    hasError: { attribute: false },
  };
  static override styles = css`
    .root {
      display: flex;
      align-items: center;
      gap: 8px;
      padding: 4px 0 8px 56px;
      color: var(--colab-secondary-text-color);
      font-size: 13px;
    }
    md-outlined-button {
      --md-outlined-button-container-height: 30px;
      --md-outlined-button-label-text-size: 13px;
    }
  `;

  declare labels: Labels;
  declare hasError: boolean;
  explain: () => void = () => {};

  protected override updated() {
    this.toggleAttribute('hascontent', this.hasError);
  }

  protected override render() {
    if (!this.hasError) return '';
    const { nextSteps, explainError } = this.labels.cell;
    return html`<div class="root">
      <span class="next-steps-title">${nextSteps} </span
      ><md-outlined-button @click=${() => this.explain()}>${explainError}</md-outlined-button>
    </div>`;
  }
}

customElements.define('colab-cell-next-steps', NextSteps);
