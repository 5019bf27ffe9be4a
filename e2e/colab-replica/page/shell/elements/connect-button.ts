import '@material/web/iconbutton/icon-button.js';
import { LitElement, css, html, nothing } from 'lit';
import type { ConnectionState } from '../../contract.ts';
import { hasRuntime } from '../has-runtime.ts';
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
    #connect-icon.icon-warning {
      --md-icon-button-icon-color: var(--md-sys-color-tertiary);
      --md-icon-button-hover-icon-color: var(--md-sys-color-tertiary);
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

  get #hint() {
    const { labels, connection } = this;
    const { connectHint, connectedTo, backend, ram, disk } = labels.connection;
    if (connection === 'connecting' || connection === 'restarting') return '';
    if (!hasRuntime(connection)) return connectHint;
    const lines = [connection === 'busy' ? labels.kernel.waiting : connectedTo, backend];
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
    const words: Partial<Record<ConnectionState, string>> = {
      'not-connected': connect,
      connecting,
      reconnect,
      restarting: this.labels.kernel.restarting,
    };
    const word = words[this.connection];
    if (word !== undefined) return word;
    return html`<div id="connect-button-resource-display">
      <colab-usage-sparkline class="ram" label=${ram}></colab-usage-sparkline
      ><colab-usage-sparkline class="disks" label=${disk}></colab-usage-sparkline>
    </div>`;
  }

  #icon() {
    const { focusLastRun } = this.labels.status;
    const isRestarting = this.connection === 'restarting';
    const calm = this.connection === 'busy' ? 'more_horiz' : 'done';
    return html`<md-icon-button
        id="connect-icon"
        class=${isRestarting ? 'icon-warning' : 'icon-okay'}
        data-aria-label=${focusLastRun}
        @click=${this.focusLastRun}
        ><md-icon>${isRestarting ? 'warning' : calm}</md-icon></md-icon-button
      ><colab-tooltip-trigger
        for="connect-icon"
        id="connect-icon-tooltip"
        message=${focusLastRun}
      ></colab-tooltip-trigger>`;
  }

  protected override render() {
    const { connection } = this.labels;
    return html`${hasRuntime(this.connection) ? this.#icon() : nothing}<colab-toolbar-button
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
