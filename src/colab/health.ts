import { PAGE_PARTS, type PageLimit, type PagePart } from '../platform/page-health.ts';
import { cellsBy } from './cells.ts';
import { menuEntry, toolbarEntry, type Command } from './entries.ts';
import { hooks } from './names.ts';

const within = (selector: string, cell: Element) => cell.querySelector(selector) !== null;

const isDrawn = (cell: Element) => within(hooks.drawn, cell);

const isOnKnownSurface = (cell: Element) =>
  within(hooks.staticRenderer, cell) || within(hooks.outputFrame, cell);

/** Cells have a place for output, and not all that is drawn there is drawn in a way unknown to us. */
function areOutputsKnown(code: readonly Element[]): boolean {
  if (!code.some((cell) => within(hooks.output, cell))) return false;
  return code.some((cell) => isDrawn(cell) && isOnKnownSurface(cell)) || !code.some(isDrawn);
}

const showsRuns = (cell: Element) =>
  cell.querySelector(hooks.runButton)?.shadowRoot?.querySelector(hooks.execution) != null;

const KINDS = `${hooks.codeCell}, ${hooks.textCell}`;

/** A notebook may have no code cells, but every cell is of a kind that we know. */
const areCellsKnown = (all: readonly Element[]) =>
  all.length > 0 && all.every((cell) => cell.matches(KINDS));

/** What keeps a notebook from being run here, on a page that is as it should be. */
export function limitOf(page: ParentNode = document): PageLimit | undefined {
  if (page.querySelector(hooks.permissionsButton)) return 'view-only';
  // Any of them: where only some are gone, Colab has changed.
  const menus = `${hooks.runtimeMenuButton}, ${hooks.editMenuButton}, ${hooks.toolbarRunButton}`;
  return page.querySelector(menus) ? undefined : 'no-menus';
}

/** The parts that reading a notebook and its remedies rest on, and are not on the page. */
export function missingParts(page: ParentNode = document): PagePart[] {
  const all = cellsBy(hooks.cell, page);
  const code = all.filter((cell) => cell.matches(hooks.codeCell));
  const button = page.querySelector(hooks.connectButton)?.shadowRoot;
  const limit = limitOf(page);
  const found: Record<string, boolean> = {
    cells: areCellsKnown(all),
    outputs: code.length === 0 || areOutputsKnown(code),
    runs: code.length === 0 || code.some(showsRuns),
    connect: limit === 'view-only' || button?.querySelector(hooks.connectStatus) != null,
  };
  const isOffered = (part: Command) => toolbarEntry(part, page) ?? menuEntry(part, page);
  return PAGE_PARTS.filter(
    (part) => !(found[part] ?? (limit === 'no-menus' || isOffered(part as Command))),
  );
}
