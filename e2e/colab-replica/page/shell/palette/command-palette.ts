import '@material/web/textfield/outlined-text-field.js';
import { LitElement, html } from 'lit';
import { matching, resultItem, type PaletteEntry } from './results.ts';

/** `colab-command-palette`: a field, and what it finds; without a shadow root, as Colab's is. */
export class CommandPalette extends LitElement {
  static override properties = {
    entries: { attribute: false },
    hint: { attribute: false },
    typed: { state: true },
    selected: { state: true },
  };

  declare entries: readonly PaletteEntry[];
  declare hint: string;
  declare typed: string;
  declare selected: number;
  /** Called with the command that was chosen. */
  choose: (command: string) => void = () => undefined;

  constructor() {
    super();
    this.typed = '';
    this.selected = 0;
  }

  protected override createRenderRoot() {
    return this;
  }

  #type({ target }: InputEvent) {
    this.typed = (target as HTMLInputElement).value;
    this.selected = 0;
  }

  #key(event: KeyboardEvent) {
    // The menu around it hears Escape; any other key would choose among its items.
    if (event.key === 'Escape') return;
    event.stopPropagation();
    const found = matching(this.entries, this.typed);
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.selected = Math.min(Math.max(0, this.selected + step), found.length - 1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const entry = found[this.selected];
      if (entry) this.choose(entry.command);
    }
  }

  protected override updated() {
    this.querySelector('.selected')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    return html`<div class="command-palette layout vertical">
      <md-outlined-text-field
        class="layout grow"
        type="text"
        placeholder=${this.hint}
        data-aria-label=${this.hint}
        @input=${this.#type}
        @keydown=${this.#key}
      ></md-outlined-text-field>
      <colab-scroller class="command-palette-results" role="region" tabindex="0"
        >${matching(this.entries, this.typed).map((entry, index) =>
          resultItem(entry, this.typed, index === this.selected, () => this.choose(entry.command)),
        )}</colab-scroller
      >
    </div>`;
  }
}

customElements.define('colab-command-palette', CommandPalette);
