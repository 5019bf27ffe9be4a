import { LitElement, css, html } from 'lit';

const WIDTH = 56;
const HEIGHT = 22;
const SAMPLES = 28;

/** `colab-usage-sparkline`: how full the VM's memory or disk was lately. */
export class UsageSparkline extends LitElement {
  static override properties = { label: { type: String } };
  static override styles = css`
    :host {
      display: inline-block;
      position: relative;
      inline-size: ${WIDTH}px;
      block-size: ${HEIGHT}px;
      border-radius: 3px;
      overflow: hidden;
      background: var(--md-sys-color-surface-container-high);
    }
    .label {
      position: absolute;
      inset-inline-start: 5px;
      inset-block-start: 3px;
      font-size: 10px;
      line-height: 16px;
    }
    canvas {
      display: block;
      inline-size: 100%;
      block-size: 100%;
    }
  `;

  declare label: string;
  readonly #samples: number[] = [];

  /** Adds what share of the resource is in use now, from 0 to 1. */
  add(share: number): void {
    this.#samples.push(share);
    if (this.#samples.length > SAMPLES) this.#samples.shift();
    this.#draw();
  }

  #draw() {
    const canvas = this.renderRoot.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    context.fillStyle = getComputedStyle(this).getPropertyValue('--sparkline-color');
    const step = WIDTH / SAMPLES;
    const bar = (share: number, x: number, width: number) =>
      context.fillRect(x, HEIGHT * (1 - share), width, HEIGHT);
    const first = WIDTH - this.#samples.length * step;
    // The time before the first measurement is drawn at its height.
    bar(this.#samples[0] ?? 0, 0, first);
    this.#samples.forEach((share, index) => bar(share, first + index * step, step));
  }

  protected override firstUpdated() {
    this.#draw();
  }

  protected override render() {
    return html`<div class="label">${this.label}</div>
      <canvas></canvas>`;
  }
}

customElements.define('colab-usage-sparkline', UsageSparkline);
