import { hooks, shadowHosts, type HookName } from '../../src/colab/names.ts';

/** Where the elements of each hook stand on a page: their paths from body down, each once. */
export type HookPaths = Record<HookName, string[]>;

/** Classes that an element has for a while, or by a person's settings, or by a flag of the build. */
const PASSING = new Set(
  `agent-focused animating cell-ui-refresh code-has-output collapsed colab colab-dark
  colab-dialog-opening colab-styled-scroller error focused formView goog-menu-button-hover
  goog-menuitem-disabled goog-option goog-option-selectable goog-option-selected hovered
  icon-scrolling monaco-editor-background notebook-cell panel-ui-refresh pending running
  selected-tab split-button stale startup vs vs-dark`.split(/\s+/),
);
/** An output item's own number. */
const OUTPUT_ID = /^output-id-/;
/** Ids that a page makes up: of cells, and of Closure's entries. */
const MADE_UP = /^(?:cell-|:)/;

function nameOf({ localName, id, classList }: Element): string {
  const classes = [...classList].filter((name) => !PASSING.has(name) && !OUTPUT_ID.test(name));
  return [
    localName,
    id && !MADE_UP.test(id) ? `#${id}` : '',
    ...classes.toSorted().map((name) => `.${name}`),
  ].join('');
}

/** The tags, lasting classes and ids from body down to an element; `>>` enters a shadow root. */
function pathOf(element: Element): string {
  const name = nameOf(element);
  const root = element.getRootNode();
  const { parentElement } = element;
  if (parentElement === document.body) return name;
  if (parentElement) return `${pathOf(parentElement)} > ${name}`;
  return root instanceof ShadowRoot ? `${pathOf(root.host)} >> ${name}` : name;
}

const selectors: Readonly<Record<HookName, string>> = { ...hooks };

function elementsOf(hook: HookName): Element[] {
  const host = shadowHosts[hook];
  const roots = host
    ? [...document.querySelectorAll(selectors[host])].flatMap(({ shadowRoot }) => shadowRoot ?? [])
    : [document];
  return roots.flatMap((root) => Array.from(root.querySelectorAll(selectors[hook])));
}

/** Finds where this page's hooks stand. */
export function hookPaths(): HookPaths {
  const names = Object.keys(selectors) as HookName[];
  const found = names.map((hook) => [hook, [...new Set(elementsOf(hook).map(pathOf))]]);
  return Object.fromEntries(found) as HookPaths;
}
