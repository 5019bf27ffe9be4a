import { css } from 'lit';

/** Styles of the run button. */
export const styles = css`
  .cell-execution {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 2px;
    inline-size: 56px;
    /* As high as after a run, so that nothing moves when one ends. */
    min-block-size: 60px;
    color: var(--colab-secondary-text-color);
    font: 11px/1.3 var(--code-font, monospace);
  }
  button {
    display: grid;
    padding: 2px;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--colab-secondary-text-color);
    cursor: pointer;
  }
  button:hover,
  .focused button,
  .running button {
    color: var(--colab-primary-text-color);
  }
  button:focus-visible {
    outline: 2px solid var(--colab-primary-color);
  }
  .cell-execution-indicator {
    display: grid;
    place-items: center;
  }
  .cell-execution-indicator > * {
    grid-area: 1 / 1;
  }
  md-circular-progress {
    --md-circular-progress-size: 26px;
    --md-circular-progress-active-indicator-width: 8;
    --md-circular-progress-active-indicator-color: currentColor;
  }
  svg {
    inline-size: 26px;
    block-size: 26px;
    fill: currentColor;
  }
  .sign {
    fill: var(--colab-primary-surface-color);
  }
  .track {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-dasharray: 44 19;
    transform-origin: center;
  }
  .running .sign,
  .pending .sign {
    fill: currentColor;
  }
  .pending .track {
    stroke-dasharray: 2 4.28;
  }
  .running .track {
    stroke-opacity: 0.3;
    stroke-dasharray: none;
  }
  .error button {
    color: var(--ansi-red);
  }
  .status,
  .last-run {
    display: flex;
    flex-direction: column;
    align-items: center;
  }
  .last-run {
    flex-direction: row;
    gap: 2px;
  }
  .last-run md-icon {
    inline-size: 13px;
    block-size: 13px;
    font-size: 13px;
    color: var(--ansi-green);
  }
  .error .last-run md-icon {
    color: var(--ansi-red);
  }
  @media (prefers-reduced-motion: reduce) {
    /* A spinner that is not shown is not drawn, frame by frame. */
    md-circular-progress {
      visibility: hidden;
    }
    .running .track {
      stroke-opacity: 1;
      stroke-dasharray: 44 19;
    }
  }
`;
