import '@material/web/iconbutton/icon-button.js';
import { LitElement, css, html, nothing } from 'lit';
import type { ConnectionState } from '../../contract.ts';
import type { Labels } from '../labels.ts';
import type { Resources } from '../resources.ts';
import './toolbar-button.ts';
import { UsageSparkline } from './usage-sparkline.ts';

const gigabytes = (bytes: number) => (bytes / 1e9).toFixed(2);

/** `colab-connect-button`: the runtime's state in words, or its memory and disk once connected. */
export class ConnectButton extends LitElement {
  static override properties = {
    labels: { attribute: false },
    connection: { attribute: false },
    resources: { attribute: false },
  };
  static override styles = css`
    :host {
      display: inline-flex;
      align-items: center;
    }
    md-icon-button {
      --md-icon-button-state-layer-width: 28px;
      --md-icon-button-state-layer-height: 28px;
      --md-icon-button-icon-size: 18px;
      inline-size: 28px;
      block-size: 28px;
    }
    #connect-icon {
      --md-icon-button-icon-color: var(--okay-color);
      --md-icon-button-hover-icon-color: var(--okay-color);
    }
    #connect-button-resource-display {
      display: flex;
      gap: 4px;
    }
  `;

  declare labels: Labels;
  declare connection: ConnectionState;
  declare resources: Resources | undefined;
  /** Called when the button is pressed. */
  press: () => void = () => undefined;
  focusLastRun: () => void = () => undefined;

  /** Takes new measurements of the VM, for the tooltip and the two sparklines. */
  measured(resources: Resources): void {
    this.resources = resources;
    for (const [kind, { used, limit }] of Object.entries(resources)) {
      const selector = `.${kind === 'ram' ? 'ram' : 'disks'}`;
      const sparkline = this.renderRoot.querySelector(selector);
      if (sparkline instanceof UsageSparkline) sparkline.add(used / limit);
    }
  }

  get #hasRuntime() {
    return this.connection === 'connected' || this.connection === 'busy';
  }

  get #hint() {
    const { connectHint, connectedTo, backend, ram, disk } = this.labels.connection;
    if (!this.#hasRuntime) return connectHint;
    const lines = [connectedTo, backend];
    if (this.resources) {
      for (const [label, { used, limit }] of [
        [ram, this.resources.ram],
        [disk, this.resources.disk],
      ] as const) {
        lines.push(`${label}: ${gigabytes(used)} GB/${gigabytes(limit)} GB`);
      }
    }
    return lines.join('\n');
  }

  #content() {
    const { connect, connecting, reconnect, ram, disk } = this.labels.connection;
    const words = { 'not-connected': connect, connecting, reconnect } as const;
    if (this.connection !== 'connected' && this.connection !== 'busy') {
      return words[this.connection];
    }
    return html`<div id="connect-button-resource-display">
      <colab-usage-sparkline class="ram" label=${ram}></colab-usage-sparkline
      ><colab-usage-sparkline class="disks" label=${disk}></colab-usage-sparkline>
    </div>`;
  }

  protected override render() {
    const { status, connection } = this.labels;
    return html`${
        this.#hasRuntime
          ? html`<md-icon-button
                id="connect-icon"
                class="icon-okay"
                data-aria-label=${status.focusLastRun}
                @click=${this.focusLastRun}
                ><md-icon>done</md-icon></md-icon-button
              ><colab-tooltip-trigger
                for="connect-icon"
                id="connect-icon-tooltip"
                message=${status.focusLastRun}
              ></colab-tooltip-trigger>`
          : nothing
      }<colab-toolbar-button
        id="connect"
        class="split-button"
        tooltipid="colab-connect-tooltip"
        tooltiptext=${this.#hint}
        @click=${this.press}
        >${this.#content()}</colab-toolbar-button
      ><md-icon-button
        id="connect-dropdown"
        class="connect-dropdown"
        touch-target="none"
        data-aria-expanded="false"
        data-aria-haspopup="menu"
        data-aria-label=${connection.options}
        @click=${this.press}
        ><md-icon>arrow_drop_down</md-icon></md-icon-button
      ><colab-tooltip-trigger
        for="connect-dropdown"
        id="connect-dropdown-tooltip"
        message=${connection.options}
      ></colab-tooltip-trigger>`;
  }
}

customElements.define('colab-connect-button', ConnectButton);
