import { hooks, shadowHosts, type HookName } from '../../src/colab/page.ts';

/** The paths of each hook's elements, each as steps from body down. */
export type HookPaths = Record<HookName, string[][]>;

/** What goes up from an element, out of shadow roots as well. */
function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** An element with its classes and its id, as a selector has them. */
function stepOf(element: Element): string {
  const names = [...element.classList].map((name) => `.${name}`);
  const id = element.id && `#${element.id}`;
  const step = element.localName + id + names.toSorted().join('');
  return element.parentElement || !(element.getRootNode() instanceof ShadowRoot)
    ? step
    : `>> ${step}`;
}

/** The steps from body down to an element; `>>` stands before one that is in a shadow root. */
function pathOf(element: Element): string[] {
  const path: string[] = [];
  for (let at: Element | null = element; at && at !== document.body; at = parentOf(at))
    path.unshift(stepOf(at));
  return path;
}

function elementsOf(name: HookName): Element[] {
  const host = shadowHosts[name];
  const roots: (ParentNode | null)[] = host
    ? [...document.querySelectorAll(hooks[host])].map(({ shadowRoot }) => shadowRoot)
    : [document];
  return roots.flatMap((root) => [...(root?.querySelectorAll(hooks[name]) ?? [])]);
}

/** Where on this page each hook stands. */
export function hookPaths(): HookPaths {
  const names = Object.keys(hooks) as HookName[];
  return Object.fromEntries(
    names.map((name) => [name, elementsOf(name).map((element) => pathOf(element))]),
  ) as HookPaths;
}
