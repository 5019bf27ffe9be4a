import '@material/web/button/outlined-button.js';
import { LitElement, css, html } from 'lit';
import type { Labels } from '../../shell/labels/types.ts';
import type { ErrorOutput, KernelOutput } from '../outputs/item.ts';

/** How long after the last change of a cell's items the offers come, in milliseconds. */
const SETTLED_AFTER = 500;

/**
 * `colab-cell-next-steps`: what Colab offers to do after a run; empty where it offers nothing. Outputs
 * that came with the file are never told to it.
 */
export class NextSteps extends LitElement {
  static override properties = {
    labels: { attribute: false },
    error: { state: true },
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
  declare error: ErrorOutput | undefined;
  explain: (error: { name: string; message: string }) => void = () => {};
  #newest: ErrorOutput | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The cell has another item. */
  changed(output: KernelOutput): void {
    if (output.output_type === 'error') this.#newest = output;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.error = this.#newest;
    }, SETTLED_AFTER);
  }

  /** The cell has no items any more. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#newest = undefined;
    this.error = undefined;
  }

  protected override updated() {
    this.toggleAttribute('hascontent', this.error !== undefined);
  }

  protected override render() {
    if (!this.error) return '';
    const { ename, evalue } = this.error;
    const { nextSteps, explainError } = this.labels.cell;
    return html`<div class="root">
        <span class="next-steps-title">${nextSteps} </span
        ><md-outlined-button
          class="fix"
          data-test-id="explain-error"
          @click=${() => this.explain({ name: ename, message: evalue })}
          >${explainError}</md-outlined-button
        >
      </div>
      <div class="content"></div>`;
  }
}

customElements.define('colab-cell-next-steps', NextSteps);
