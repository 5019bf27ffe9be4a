import { pageVerdict, type PagePart, type PageVerdict } from '../../core/page-health.ts';
import { cellsBy } from '../cells.ts';
import { routesTo, type Command } from '../entries.ts';
import { missingParts } from '../health.ts';
import { commands, hooks, shadowHosts, type HookName } from '../page.ts';
import { buildOf } from './build.ts';
import { connectOn, type Connect } from './connect.ts';

/** How often a hook was found, and the selector that led there; `>>` enters a shadow root. */
export interface HookFound {
  found: number;
  route: string;
}

/** What of a page the extension finds. */
export interface PageCheck {
  build: string | null;
  isNotebook: boolean;
  cells: { code: number; text: number };
  /** Cells whose output is drawn in the page, and in a frame. */
  outputs: { static: number; frame: number };
  hooks: Record<HookName, HookFound>;
  commands: Record<Command, string[]>;
  connect: Connect;
  language: string | null;
  verdict: PageVerdict;
}

function findHook(name: HookName, page: ParentNode): HookFound {
  const host = shadowHosts[name];
  if (!host) return { found: page.querySelectorAll(hooks[name]).length, route: hooks[name] };
  let found = 0;
  for (const { shadowRoot } of page.querySelectorAll(hooks[host])) {
    found += shadowRoot?.querySelectorAll(hooks[name]).length ?? 0;
  }
  return { found, route: `${hooks[host]} >> ${hooks[name]}` };
}

/** A record with a value for each key of another. */
function forEach<Key extends string, Value>(
  keys: Readonly<Record<Key, unknown>>,
  valueOf: (key: Key) => Value,
): Record<Key, Value> {
  const names = Object.keys(keys) as Key[];
  return Object.fromEntries(names.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}

const isNotebook = (page: ParentNode) =>
  [hooks.main, hooks.cellList, `${hooks.codeCell} ${hooks.runButton}`].some((selector) =>
    page.querySelector(selector),
  );

/** Looks for all that the extension knows of Colab's page. It reads the page and touches nothing. */
export function checkPage(page: Document): PageCheck {
  const isKnown = isNotebook(page);
  const missing: PagePart[] = isKnown ? missingParts(page) : ['cells'];
  const code = cellsBy(hooks.codeCell, page);
  const drawnIn = (selector: string) => code.filter((cell) => cell.querySelector(selector)).length;
  return {
    build: buildOf(page) ?? null,
    isNotebook: isKnown,
    cells: { code: code.length, text: cellsBy(hooks.textCell, page).length },
    outputs: {
      static: drawnIn(`${hooks.staticRenderer} > :first-child > *`),
      frame: drawnIn(hooks.outputFrame),
    },
    hooks: forEach(hooks, (name) => findHook(name, page)),
    commands: forEach(commands, (command) => routesTo(command, page)),
    connect: connectOn(page),
    language: page.documentElement.lang || null,
    verdict: pageVerdict(missing),
  };
}
