import { LitElement, css, html } from 'lit';
import '@material/web/button/filled-tonal-button.js';
import '@material/web/button/outlined-button.js';
import type { Labels } from '../../shell/labels/types.ts';
import { create } from '../dom.ts';
import type { CodeCell } from './code-cell.ts';

/** What the assistant would add to the cell. */
const ADDED = '!pip install numpy==1.26.4';

/** `colab-inline-cell-diff`: a proposed edit in a cell, and what a person may say to it. */
class InlineCellDiff extends LitElement {
  static override properties = { labels: { attribute: false } };
  static override styles = css`
    :host {
      flex: 1;
      min-inline-size: 0;
      border-radius: 6px;
      overflow: hidden;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      padding: 6px 0;
    }
    .actions > * {
      --md-filled-tonal-button-container-height: 30px;
      --md-filled-tonal-button-label-text-size: 13px;
      --md-outlined-button-container-height: 30px;
      --md-outlined-button-label-text-size: 13px;
    }
  `;

  declare labels: Labels;
  answer: (answer: 'accept' | 'accept-and-run' | 'reject') => void = () => undefined;

  protected override render() {
    const { accept, acceptAndRun, reject } = this.labels.cell;
    return html`<slot></slot>
      <div class="actions">
        <md-filled-tonal-button class="accept-and-run" @click=${() => this.answer('accept-and-run')}
          >${acceptAndRun}</md-filled-tonal-button
        ><md-outlined-button class="accept" @click=${() => this.answer('accept')}
          >${accept}</md-outlined-button
        ><md-outlined-button class="reject" @click=${() => this.answer('reject')}
          >${reject}</md-outlined-button
        >
      </div>`;
  }
}

customElements.define('colab-inline-cell-diff', InlineCellDiff);

/**
 * Shows an edit that waits for a person's answer. The cell's own editor is hidden meanwhile, and holds
 * the proposed code, for it shares the model of the modified side.
 */
export function proposeEdit(
  cell: CodeCell,
  labels: Labels,
  run: (cells: readonly CodeCell[]) => void,
): void {
  const editor = cell.element.querySelector<HTMLElement>('.inputarea > .editor');
  if (!editor) return;
  const original = cell.source;
  const modified = `${ADDED}\n${original}`;
  const diff = new InlineCellDiff();
  const root = create('div', { class: 'editor-root' });
  diff.append(root);
  diff.labels = labels;
  diff.answer = (answer) => {
    diff.remove();
    editor.style.display = '';
    cell.element.classList.remove('agent-focused');
    if (answer === 'reject') cell.replaceSource(original);
    else if (answer === 'accept-and-run') run([cell]);
  };
  cell.replaceSource(modified);
  cell.element.classList.add('agent-focused');
  editor.style.display = 'none';
  editor.before(diff);
  void import('../editor/diff-editor.ts').then(({ makeDiffEditor }) =>
    makeDiffEditor(root, original, modified),
  );
}
