import '@material/web/button/text-button.js';
import { LitElement, css, html, nothing } from 'lit';
import type { Labels } from '../labels.ts';
import './tooltip-trigger.ts';

export interface LastRun {
  failed: boolean;
  endedAt: Date;
  seconds: number;
}

const buttonStyle = css`
  md-text-button {
    --md-text-button-container-height: 24px;
    --md-text-button-container-shape: 4px;
    --md-text-button-label-text-size: 12px;
    --md-text-button-label-text-color: var(--md-sys-color-on-surface-variant);
    --md-text-button-icon-color: var(--md-sys-color-on-surface-variant);
    --md-text-button-icon-size: 16px;
    --md-text-button-with-leading-icon-leading-space: 8px;
    --md-text-button-with-leading-icon-trailing-space: 8px;
    min-inline-size: 0;
  }
  md-text-button.failed {
    --md-text-button-icon-color: var(--md-sys-color-error);
  }
`;

/** `colab-execution-status`: when a cell last finished, and whether it failed. */
class ExecutionStatus extends LitElement {
  static override properties = { labels: { attribute: false }, lastRun: { attribute: false } };
  static override styles = buttonStyle;

  declare labels: Labels;
  declare lastRun: LastRun | undefined;

  protected override render() {
    if (!this.lastRun) return nothing;
    const { failed, endedAt, seconds } = this.lastRun;
    const { status } = this.labels;
    const time = endedAt.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
    const minutes = Math.floor((Date.now() - endedAt.getTime()) / 60_000);
    const took = status.executedIn(String(Number(seconds.toFixed(seconds < 1 ? 3 : 1))));
    const message = `${status.focusLastRun}\n\n${time} ${status.minutesAgo(minutes)}\n${took}`;
    return html`<md-text-button
        id="execution-status"
        class=${failed ? 'failed' : ''}
        aria-describedby="execution-status-tooltip"
        has-icon
        ><md-icon slot="icon">${failed ? 'error' : 'check'}</md-icon>${time}</md-text-button
      ><colab-tooltip-trigger
        id="execution-status-tooltip"
        for="execution-status"
        message=${message}
      ></colab-tooltip-trigger>`;
  }
}

/** `colab-runtime-status`: which language the runtime speaks. */
class RuntimeStatus extends LitElement {
  static override properties = { labels: { attribute: false } };
  static override styles = buttonStyle;

  declare labels: Labels;

  protected override render() {
    const { runtime, runtimeOptions } = this.labels.status;
    return html`<md-text-button
        data-aria-expanded="false"
        data-aria-haspopup="menu"
        id="runtime-options"
        aria-describedby="runtime-options-tooltip"
        has-icon
        ><md-icon slot="icon">dns</md-icon>${runtime}</md-text-button
      ><colab-tooltip-trigger
        for="runtime-options"
        id="runtime-options-tooltip"
        message=${runtimeOptions}
      ></colab-tooltip-trigger>`;
  }
}

/** `colab-status-bar`: the line at the foot of the page. */
export class StatusBar extends LitElement {
  static override properties = { labels: { attribute: false }, lastRun: { attribute: false } };
  static override styles = css`
    :host {
      display: flex;
      justify-content: space-between;
      align-items: center;
      block-size: 28px;
      padding-inline: 8px;
      border-block-start: 1px solid var(--md-sys-color-outline-variant);
      background: var(--md-sys-color-surface-container-low);
    }
    span {
      display: inline-flex;
      gap: 4px;
    }
  `;

  declare labels: Labels;
  declare lastRun: LastRun | undefined;

  protected override render() {
    return html`<span class="left"><slot name="bottom-pane-buttons"></slot></span
      ><span class="right"
        ><colab-execution-status .labels=${this.labels} .lastRun=${this.lastRun}>
        </colab-execution-status
        ><colab-runtime-status .labels=${this.labels}></colab-runtime-status
      ></span>`;
  }
}

customElements.define('colab-execution-status', ExecutionStatus);
customElements.define('colab-runtime-status', RuntimeStatus);
customElements.define('colab-status-bar', StatusBar);
