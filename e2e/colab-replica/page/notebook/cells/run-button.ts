import { LitElement, html, svg } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Labels } from '../../shell/labels/types.ts';
import { styles } from './run-button-styles.ts';

export type Phase = 'idle' | 'pending' | 'running';

/** One finished run of a cell. */
export interface LastRun {
  count: number;
  failed: boolean;
  endedAt: Date;
  seconds: number;
}

/** What a run button shows. */
export interface RunView {
  phase: Phase;
  isFocused: boolean;
  /** Edited since the last run. */
  isChanged: boolean;
  /** Undefined where the cell has not been run in this session. */
  lastRun: LastRun | undefined;
}

const PERSON = 'Example User';

/** Seconds as Colab shortens them: 39s, 1m, 2h. */
const short = (seconds: number) => {
  if (seconds < 60) return `${Math.floor(seconds)}s`;
  return seconds < 3600 ? `${Math.floor(seconds / 60)}m` : `${Math.floor(seconds / 3600)}h`;
};

function runLines(labels: Labels, { lastRun, isChanged }: RunView): string[] {
  const { cell, status } = labels;
  if (!lastRun) return [cell.runHint, cell.notExecuted];
  const { endedAt, seconds } = lastRun;
  const time = endedAt.toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' });
  const minutes = Math.floor((Date.now() - endedAt.getTime()) / 60_000);
  return [
    cell.runHint,
    isChanged ? cell.changed : cell.unchanged,
    '',
    cell.executedBy(PERSON),
    `${time} ${status.minutesAgo(minutes)}`,
    status.executedIn(String(Number(seconds.toFixed(3)))),
  ];
}

const play = svg`<circle cx="12" cy="12" r="10"></circle><path class="sign" d="M10 8.2v7.6l6-3.8z"></path>`;
const stop = svg`<circle class="track" cx="12" cy="12" r="10"></circle><path class="sign" d="M9 9h6v6H9z"></path>`;

/** Colab's run button. A click on it, or on its host, is heard on the host. */
export class RunButton extends LitElement {
  static override properties = { labels: { attribute: false }, view: { attribute: false } };
  static override styles = styles;

  declare labels: Labels;
  declare view: RunView;

  override connectedCallback() {
    super.connectedCallback();
    // "2 minutes ago" is only right when it is read.
    this.addEventListener('pointerenter', () => this.requestUpdate());
  }

  protected override render() {
    const { phase, isFocused, isChanged, lastRun } = this.view;
    const { cell } = this.labels;
    const isIdle = phase === 'idle';
    const known = isIdle ? lastRun : undefined;
    const classes = {
      'cell-execution': true,
      focused: isFocused,
      stale: isIdle && (!lastRun || isChanged),
      running: phase === 'running',
      animating: phase === 'running',
      pending: phase === 'pending',
      error: known?.failed === true && !isChanged,
    };
    const message = isIdle ? runLines(this.labels, this.view).join('\n') : cell.interrupt;
    return html`<div class=${classMap(classes)}>
      <button
        id="run-button"
        aria-describedby="run-button-tooltip"
        aria-label=${isIdle ? cell.run : cell.interrupt}
        aria-disabled="false"
      >
        <span aria-hidden="true" class="cell-execution-indicator"
          ><svg viewBox="0 0 24 24">${isIdle ? play : stop}</svg></span
        >
      </button>
      <colab-tooltip-trigger
        for="run-button"
        id="run-button-tooltip"
        message=${message}
      ></colab-tooltip-trigger>
      <div class="status">
        <div class="execution-count">[${known ? known.count : ' '}]</div>
        ${
          known && !isChanged
            ? html`<div class="last-run">
                <md-icon aria-hidden="true">${known.failed ? 'error' : 'check'}</md-icon>
                <div>${short(known.seconds)}</div>
              </div>`
            : ''
        }
      </div>
    </div>`;
  }
}

customElements.define('colab-run-button', RunButton);
// The same button under a name that no adapter knows.
customElements.define('colab-run-control', class extends RunButton {});
