import '@material/web/button/text-button.js';
import { LitElement, css, html } from 'lit';
import type { MessageOptions } from '../../contract.ts';

const SHOWN_FOR = 5_000;

/** `colab-snackbar`: a short message at the foot of the page that leaves by itself. */
export class Snackbar extends LitElement {
  static override properties = { text: { state: true } };
  static override styles = css`
    .mdc-snackbar {
      position: fixed;
      inset-block-end: 40px;
      inset-inline-start: 16px;
      z-index: 900;
      display: none;
    }
    .mdc-snackbar--open {
      display: block;
    }
    .mdc-snackbar__surface {
      display: flex;
      align-items: center;
      gap: 8px;
      padding: 4px 4px 4px 16px;
      max-inline-size: min(560px, 90vw);
      border-radius: 8px;
      background: var(--md-sys-color-inverse-surface);
      color: var(--md-sys-color-inverse-on-surface);
      --md-icon-button-icon-color: currentColor;
      --md-text-button-label-text-color: currentColor;
      --md-text-button-hover-label-text-color: currentColor;
      --md-text-button-focus-label-text-color: currentColor;
      --md-text-button-pressed-label-text-color: currentColor;
      font-size: 14px;
      box-shadow: 0 2px 8px #0004;
    }
  `;

  declare text: string;
  /** Called with the command of a message's button. */
  run: (command: string) => void = () => {};
  #timer = 0;

  constructor() {
    super();
    this.text = '';
  }

  /** Shows a message in place of the one before. */
  show(text: string, { stays = false, action }: MessageOptions = {}): void {
    this.hide();
    this.text = text;
    if (action) this.append(this.#button(action));
    if (!stays) this.#timer = window.setTimeout(() => this.hide(), SHOWN_FOR);
  }

  hide(): void {
    this.text = '';
    clearTimeout(this.#timer);
    this.querySelector('[slot=action]')?.remove();
  }

  #button({ label, command }: NonNullable<MessageOptions['action']>): HTMLElement {
    const button = document.createElement('md-text-button');
    button.slot = 'action';
    button.textContent = label;
    button.addEventListener('click', () => this.run(command));
    return button;
  }

  protected override render() {
    const open = this.text ? 'mdc-snackbar--open' : '';
    return html`<div class="mdc-snackbar mdc-snackbar--leading ${open}">
      <div class="mdc-snackbar__surface">
        <div class="mdc-snackbar__label" role="status" aria-live="polite">${this.text}</div>
        <div class="mdc-snackbar__actions">
          <slot name="action"></slot><slot name="dismiss" @click=${this.hide}></slot>
        </div>
      </div>
    </div>`;
  }
}

customElements.define('colab-snackbar', Snackbar);
