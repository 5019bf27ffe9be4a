import '@material/web/divider/divider.js';
import '@material/web/iconbutton/icon-button.js';
import '@material/web/menu/menu-item.js';
import '@material/web/menu/menu.js';
import type { MdMenuItem } from '@material/web/menu/menu-item.js';
import type { MdMenu } from '@material/web/menu/menu.js';
import { LitElement, css, html } from 'lit';
import type { Labels } from '../labels.ts';
import './toolbar-button.ts';

const NEED_RUNTIME = ['restart', 'restart-and-run-all', 'interrupt'];

/** `colab-notebook-toolbar-run-button`: "Run all", and a menu with the commands around it. */
export class RunAllButton extends LitElement {
  static override properties = {
    labels: { attribute: false },
    disabledCommands: { attribute: false },
    lacks: { attribute: false },
  };
  static override styles = css`
    :host {
      display: inline-flex;
      align-items: center;
      position: relative;
    }
    md-icon-button {
      --md-icon-button-state-layer-width: 24px;
      --md-icon-button-state-layer-height: 32px;
      --md-icon-button-state-layer-shape: 8px;
      --md-icon-button-icon-size: 20px;
      inline-size: 24px;
      block-size: 32px;
    }
    md-menu {
      --md-menu-container-shape: 8px;
      --md-menu-item-one-line-container-height: 40px;
      --md-menu-item-label-text-size: 14px;
      min-inline-size: max-content;
    }
  `;

  declare labels: Labels;
  /** As they were when last looked at, which may be long ago. */
  declare disabledCommands: readonly string[];
  /** Commands that the menu has no entry for. */
  declare lacks: readonly string[];
  /** Called with the command of the entry that was chosen. */
  run: (command: string) => void = () => undefined;
  isEnabled: (command: string) => boolean = () => true;
  #followed = { isKernelRunning: false, isCodeFocused: false };

  constructor() {
    super();
    this.disabledCommands = NEED_RUNTIME;
  }

  /** Looks again which commands are enabled, only where one of these two has become another. */
  follow(now: { isKernelRunning?: boolean; isCodeFocused?: boolean }): void {
    const { isKernelRunning, isCodeFocused } = this.#followed;
    this.#followed = { ...this.#followed, ...now };
    const isSame =
      isKernelRunning === this.#followed.isKernelRunning &&
      isCodeFocused === this.#followed.isCodeFocused;
    if (isSame) return;
    this.disabledCommands = NEED_RUNTIME.filter((command) => !this.isEnabled(command));
  }

  #toggle() {
    const menu = this.renderRoot.querySelector<MdMenu>('md-menu');
    if (menu) menu.open = !menu.open;
  }

  #choose(event: Event) {
    const item = event.currentTarget as MdMenuItem;
    const command = item.getAttribute('command');
    if (command && !item.disabled) this.run(command);
  }

  /** Material closes a menu on Enter and Space without a click on the entry. */
  #chooseByKey(event: CustomEvent<{ reason: { kind: string; key?: string } }>) {
    const { kind, key } = event.detail.reason;
    if (kind !== 'keydown' || key === 'Escape') return;
    if (event.target instanceof HTMLElement) event.target.click();
  }

  #item(command: string, label: string) {
    if (this.lacks.includes(command)) return [];
    return html`<md-menu-item
      command=${command}
      ?disabled=${this.disabledCommands.includes(command)}
      @click=${this.#choose}
      ><span slot="headline">${label}</span></md-menu-item
    >`;
  }

  protected override render() {
    const { toolbar, entries } = this.labels;
    return html`<colab-toolbar-button
        class="split-button"
        icon="play_arrow"
        tooltipid="toolbar-run-button-tooltip"
        id="toolbar-run-button"
        tooltiptext=${toolbar.runAllHint}
        @click=${() => this.run('runall')}
        >${toolbar.runAll}</colab-toolbar-button
      ><md-icon-button
        touch-target="none"
        data-aria-haspopup="menu"
        data-aria-expanded="false"
        id="toolbar-run-button-more-actions"
        data-aria-label=${toolbar.moreActions}
        @click=${this.#toggle}
        ><md-icon>arrow_drop_down</md-icon></md-icon-button
      ><colab-tooltip-trigger
        for="toolbar-run-button-more-actions"
        message=${toolbar.moreActions}
      ></colab-tooltip-trigger
      ><md-menu
        positioning="popover"
        quick
        aria-labelledby="toolbar-run-button-more-actions"
        anchor="toolbar-run-button-more-actions"
        @close-menu=${this.#chooseByKey}
        >${[
          this.#item('restart', entries.restart),
          this.#item('restart-and-run-all', entries['restart-and-run-all']),
        ]}${this.#item('runafter', toolbar.runAfter)}<md-divider
        ></md-divider>${this.#item('interrupt', entries.interrupt)}${this.#item(
          'clear-outputs',
          entries['clear-outputs'],
        )}</md-menu
      >`;
  }
}

customElements.define('colab-notebook-toolbar-run-button', RunAllButton);
