import { LitElement, css, html } from 'lit';

const DELAY = 400;

/** `colab-tooltip-trigger`: shows its message, line by line, beside the element it is `for`. */
class TooltipTrigger extends LitElement {
  static override properties = {
    for: { type: String },
    message: { type: String },
    shortcut: { type: String },
  };
  static override styles = css`
    :host {
      display: none;
      position: fixed;
      z-index: 1000;
      inline-size: max-content;
      max-inline-size: 320px;
      padding: 6px 8px;
      border-radius: 4px;
      background: var(--tooltip-background, #3c4043);
      color: #fff;
      font: 12px/1.4 var(--text-font, system-ui);
      pointer-events: none;
    }
    :host(:state(shown)) {
      display: block;
    }
    div {
      overflow-wrap: anywhere;
    }
  `;

  declare for: string;
  declare message: string;
  declare shortcut: string;
  readonly #internals = this.attachInternals();
  #listening = new AbortController();
  #timer = 0;

  override connectedCallback() {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
    // The element it is for may be rendered after it.
    requestAnimationFrame(() => this.#listen());
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#hide();
    this.#listening.abort();
  }

  #listen() {
    const root = this.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    const anchor = root.querySelector(`#${CSS.escape(this.for)}`);
    if (!anchor) return;
    this.#listening = new AbortController();
    const options = { signal: this.#listening.signal };
    const show = () => {
      this.#timer = window.setTimeout(() => this.#show(anchor), DELAY);
    };
    anchor.addEventListener('pointerenter', show, options);
    anchor.addEventListener('pointerleave', () => this.#hide(), options);
    anchor.addEventListener('pointerdown', () => this.#hide(), options);
  }

  #show(anchor: Element) {
    if (!this.message) return;
    this.#internals.states.add('shown');
    const target = anchor.getBoundingClientRect();
    const { width, height } = this.getBoundingClientRect();
    const left = Math.min(Math.max(8, target.left), window.innerWidth - width - 8);
    const below = target.bottom + 6;
    const fits = below + height < window.innerHeight;
    this.style.left = `${left}px`;
    this.style.top = `${fits ? below : target.top - height - 6}px`;
  }

  #hide() {
    clearTimeout(this.#timer);
    this.#internals.states.delete('shown');
  }

  protected override render() {
    const lines = (this.message ?? '').split('\n');
    const last = this.shortcut ? ` (${this.shortcut})` : '';
    return lines.map((line, index) =>
      line || last
        ? html`<div>${line}${index === lines.length - 1 ? last : ''}</div>`
        : html`<br />`,
    );
  }
}

customElements.define('colab-tooltip-trigger', TooltipTrigger);
