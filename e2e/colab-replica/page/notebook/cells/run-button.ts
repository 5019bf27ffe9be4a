import '@material/web/progress/circular-progress.js';
import { LitElement, html, svg } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Labels } from '../../shell/labels/types.ts';
import { styles } from './run-button-styles.ts';
import type { RunView } from './run-state.ts';
import { runTooltip } from './run-tooltip.ts';

/** What a run button shows, beside the runs of its cell. */
export interface ButtonView extends RunView {
  isFocused: boolean;
  isHovered: boolean;
  /** The page prepares something for the cell. */
  isBusy: boolean;
  /** It runs the cells of a collapsed section, and has no number and no tooltip of its own. */
  isOfSection?: boolean;
}

/** Seconds as Colab shortens them: 39s, 1m, 2h. */
const short = (seconds: number) => {
  if (seconds < 60) return `${Math.floor(seconds)}s`;
  return seconds < 3600 ? `${Math.floor(seconds / 60)}m` : `${Math.floor(seconds / 3600)}h`;
};

const play = svg`<circle cx="12" cy="12" r="10"></circle><path class="sign" d="M10 8.2v7.6l6-3.8z"></path>`;
const stop = svg`<circle class="track" cx="12" cy="12" r="10"></circle><path class="sign" d="M9 9h6v6H9z"></path>`;

/** Colab's run button. A click on it, or on its host, is heard on the host. */
export class RunButton extends LitElement {
  static override properties = { labels: { attribute: false }, view: { attribute: false } };
  static override styles = styles;

  declare labels: Labels;
  declare view: ButtonView;

  override connectedCallback() {
    super.connectedCallback();
    // "2 minutes ago" is only right when it is read.
    this.addEventListener('pointerenter', () => this.requestUpdate());
  }

  #about() {
    if (this.view.isOfSection) return '';
    return html`<colab-tooltip-trigger
        for="run-button"
        id="run-button-tooltip"
        message=${runTooltip(this.labels, this.view)}
      ></colab-tooltip-trigger>
      ${this.#status()}`;
  }

  #status() {
    const { state, count, isStale, hasError, lastRun } = this.view;
    const mark =
      state === 'none' && !isStale && lastRun
        ? html`<div class="last-run">
            <md-icon aria-hidden="true">${hasError ? 'error' : 'check'}</md-icon>
            <div>${short(lastRun.seconds)}</div>
          </div>`
        : '';
    return html`<div class="status">
      <div class="execution-count">[${count ?? ' '}]</div>
      ${mark}
    </div>`;
  }

  protected override render() {
    const { state, isStale, hasError, isBusy, isFocused, isHovered } = this.view;
    const isRunning = state === 'running';
    const isPending = state === 'pending' || isBusy;
    const classes = {
      'cell-execution': true,
      focused: isFocused,
      animating: isRunning,
      error: hasError,
      pending: isPending,
      running: isRunning,
      stale: isStale,
      hovered: isHovered,
    };
    return html`<div class=${classMap(classes)}>
      <button
        id="run-button"
        aria-describedby="run-button-tooltip"
        aria-label=${this.labels.cell.run}
        aria-disabled="false"
      >
        <span aria-hidden="true" class="cell-execution-indicator"
          >${
            isRunning
              ? html`<md-circular-progress
                  data-aria-hidden="true"
                  indeterminate
                ></md-circular-progress>`
              : ''
          }<svg viewBox="0 0 24 24">${isRunning || isPending ? stop : play}</svg></span
        >
      </button>
      ${this.#about()}
    </div>`;
  }
}

customElements.define('colab-run-button', RunButton);
// The same button under a name that no adapter knows.
customElements.define('colab-run-control', class extends RunButton {});
