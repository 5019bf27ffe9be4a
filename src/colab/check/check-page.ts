import type { HookFound, PageCheck } from '../../platform/page-check.ts';
import { pageVerdict, type PagePart } from '../../platform/page-health.ts';
import { cellsBy } from '../cells.ts';
import { routesTo, type Command } from '../entries.ts';
import { limitOf, missingParts } from '../health.ts';
import { commands, hooks, shadowHosts, type HookName } from '../names.ts';
import { buildOf, hasNewDialogs } from './build.ts';
import { connectOn } from './connect.ts';
import { ITEM } from './item-selector.ts';
import { languageOf } from './language.ts';

const selectors: Readonly<Record<HookName, string>> = { ...hooks };

function findHook(name: HookName, page: ParentNode): HookFound {
  const host = shadowHosts[name];
  if (!host)
    return { found: page.querySelectorAll(selectors[name]).length, route: selectors[name] };
  let found = 0;
  for (const { shadowRoot } of page.querySelectorAll(selectors[host])) {
    found += shadowRoot?.querySelectorAll(selectors[name]).length ?? 0;
  }
  return { found, route: `${selectors[host]} >> ${selectors[name]}` };
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

/** The parts that are missing; of a page that is no notebook, its cells at least. */
export function missingOf(page: Document): PagePart[] {
  const missing = missingParts(page);
  return isNotebook(page) || missing.includes('cells') ? missing : ['cells', ...missing];
}

/** Looks for all that the extension knows of Colab's page. It reads the page and touches nothing. */
export function checkPage(page: Document): PageCheck<HookName, Command> {
  const code = cellsBy(hooks.codeCell, page);
  const drawnIn = (selector: string) => code.filter((cell) => cell.querySelector(selector)).length;
  return {
    build: buildOf(page) ?? null,
    isNotebook: isNotebook(page),
    cells: { code: code.length, text: cellsBy(hooks.textCell, page).length },
    outputs: {
      static: drawnIn(`${hooks.staticRenderer} ${ITEM}`),
      frame: drawnIn(hooks.outputFrame),
    },
    hooks: forEach(hooks, (name) => findHook(name, page)),
    commands: forEach(commands, (command) => routesTo(command, page)),
    connect: connectOn(page),
    language: languageOf(page) ?? null,
    newDialogs: hasNewDialogs(page) ?? null,
    limit: (isNotebook(page) && limitOf(page)) || null,
    verdict: pageVerdict(missingOf(page)),
  };
}
