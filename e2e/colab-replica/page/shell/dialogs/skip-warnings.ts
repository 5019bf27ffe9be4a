import { LitElement, css, html } from 'lit';

/** `mwc-checkbox`, as far as Colab's dialogs use it. */
export class Checkbox extends LitElement {
  static override properties = { checked: { type: Boolean } };
  static override styles = css`
    input {
      inline-size: 18px;
      block-size: 18px;
      margin: 8px;
      accent-color: var(--md-sys-color-primary);
    }
  `;

  declare checked: boolean;

  protected override render() {
    return html`<input
      type="checkbox"
      .checked=${this.checked}
      @change=${({ target }: Event) => {
        this.checked = (target as HTMLInputElement).checked;
      }}
    />`;
  }
}

/** `mwc-formfield`: a label, a press on which presses the control beside it. */
class FormField extends LitElement {
  static override properties = { label: { type: String } };
  static override styles = css`
    :host {
      display: inline-flex;
      align-items: center;
      font-size: 14px;
    }
  `;

  declare label: string;

  #pressControl() {
    this.querySelector('mwc-checkbox')?.shadowRoot?.querySelector('input')?.click();
  }

  protected override render() {
    return html`<slot></slot><label @click=${this.#pressControl}>${this.label}</label>`;
  }
}

customElements.define('mwc-checkbox', Checkbox);
customElements.define('mwc-formfield', FormField);

const skipped = new Set<string>();

/** Whether a person asked not to be warned of this again. */
export const isSkipped = (heading: string): boolean => skipped.has(heading);

/** Keeps a person's wish that a dialog's warning is not shown again in this session. */
export function noteSkip(dialog: Element, heading: string): void {
  const box = dialog.querySelector('.skip-warnings-checkbox');
  if (box instanceof Checkbox && box.checked) skipped.add(heading);
}
