import { LitElement, css, html } from 'lit';

/** An entry of the palette. */
export interface PaletteEntry {
  command: string;
  label: string;
}

/**
 * The command palette. No saved page shows Colab's, so only what it must have is here: entries with the
 * commands of the menus, drawn when it opens and gone when it closes.
 */
export class CommandPalette extends LitElement {
  static override properties = { entries: { attribute: false } };
  static override styles = css`
    :host {
      position: fixed;
      inset-block-start: 12vh;
      inset-inline: 0;
      z-index: 950;
      margin: auto;
      inline-size: min(480px, 92vw);
      max-block-size: 60vh;
      overflow: auto;
      padding: 8px;
      border-radius: 8px;
      background: var(--md-sys-color-surface);
      color: var(--md-sys-color-on-surface);
      box-shadow: 0 4px 24px #0006;
    }
    [role='option'] {
      padding: 6px 12px;
      cursor: pointer;
    }
  `;

  declare entries: readonly PaletteEntry[];
  /** Called with the command of the entry that was chosen. */
  run: (command: string) => void = () => undefined;
  #life = new AbortController();

  override connectedCallback() {
    super.connectedCallback();
    const close = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') this.remove();
    };
    window.addEventListener('keydown', close, { signal: this.#life.signal });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#life.abort();
  }

  #choose(command: string) {
    this.remove();
    this.run(command);
  }

  protected override render() {
    return html`<div role="listbox">
      ${this.entries.map(
        ({ command, label }) =>
          html`<div role="option" command=${command} @click=${() => this.#choose(command)}>
            ${label}
          </div>`,
      )}
    </div>`;
  }
}

customElements.define('colab-command-palette', CommandPalette);
