import '@material/web/button/outlined-button.js';
import { html, render } from 'lit';
import { create } from '../dom.ts';
import type { Cell, CellHost } from './cell.ts';

/** The row below a cell that adds another one. */
export function addCellRow(cell: Cell, host: CellHost): HTMLElement {
  const { addCode, addText } = host.labels.cell;
  const row = create('div', { class: 'add-cell' });
  const button = (kind: string, label: string, act: () => void) =>
    html`<md-outlined-button
      class="add-${kind} add-button"
      data-aria-label=${label}
      title=${label}
      has-icon
      @click=${act}
      ><md-icon slot="icon" aria-hidden="true">add</md-icon>${label}</md-outlined-button
    >`;
  render(
    html`<div class="add-cell-buttons">
        ${button('code', addCode, () => host.addCodeBelow(cell))}${button('text', addText, () =>
          host.notHere(addText),
        )}
      </div>
      <hr />`,
    row,
  );
  return row;
}
