import { hooks } from './page.ts';
import { routesFor } from './commands.ts';

/** What of Colab's page was found. `missing` names the hooks without which nothing can be read. */
export interface Health {
  readable: boolean;
  missing: string[];
}

/** Looks for every hook that reading a notebook rests on. */
export function checkHealth(): Health {
  const missing: string[] = [];
  const list = document.querySelector(hooks.cellList);
  if (!list) missing.push('cellList');
  const cells = document.querySelectorAll(`${hooks.cellList} > ${hooks.codeCell}`);
  const hasCells = (list?.childElementCount ?? 0) > 0;
  if (hasCells && cells.length === 0) missing.push('codeCell');
  const first = cells[0];
  if (first && !first.querySelector(hooks.runButton)?.shadowRoot) missing.push('runButton');
  if (first && !first.querySelector(hooks.output)) missing.push('output');
  const readable = missing.length === 0;
  if (routesFor('restart-and-run-all').length === 0) missing.push('restart-and-run-all');
  return { readable, missing };
}
