import type { Notebook } from '../contract.ts';
import { offerControls } from '../replica-controls.ts';
import { RunButton } from '../notebook/cells/run-button.ts';
import { element } from './element.ts';
import type { Labels } from './labels.ts';
import { openSideTab } from './side-tab.ts';

/** The list of what was executed: its run button belongs to no cell. */
function executionConsole(labels: Labels): HTMLElement {
  const button = new RunButton();
  Object.assign(button, {
    labels,
    view: { phase: 'idle', isFocused: false, isChanged: false, lastRun: undefined },
  });
  return element(
    'div',
    { class: 'executed-code layout horizontal' },
    button,
    element('pre', { class: 'monaco-colorized' }, 'import numpy'),
  );
}

/** Opens a tab with an empty cell that is not in the notebook's list. */
export function openScratchCell(labels: Labels, notebook: Notebook): void {
  openSideTab(labels.entries['open-scratch-code-cell'], labels.close, notebook.openCell('scratch'));
}

/** Lets tests open cells, and a run button, outside the notebook's list. */
export function offerCellsAside(labels: Labels, notebook: () => Notebook | undefined): void {
  const opened = () => {
    const found = notebook();
    if (!found) throw new Error('The notebook is not open yet');
    return found;
  };
  offerControls({
    openScratchCell: () => openScratchCell(labels, opened()),
    openMirrorCell: () => openSideTab(labels.notebook, labels.close, opened().openCell('mirror')),
    openExecutionConsole: () =>
      openSideTab(labels.entries['show-executedcode'], labels.close, executionConsole(labels)),
  });
}
