import type { NotebookName, RuntimeHistory } from '../../core/history/history.ts';
import { isolated } from '../../words/isolated.ts';
import type { Moment } from '../../core/history/moments.ts';
import { metricsOf } from '../../core/history/metrics.ts';
import type { Filter } from './model.ts';

/** The moments of a runtime that a filter lets through. */
export interface Strip {
  history: RuntimeHistory;
  moments: Moment[];
}

/** Whether a filter leaves anything out. */
export const isNarrow = ({ runtime, notebook, kind, text }: Filter) =>
  `${runtime}${notebook}${kind}${text.trim()}` !== '';

const has = (text: string | undefined, part: string) => text?.toLowerCase().includes(part) ?? false;

/** The last title of every notebook, by its id. */
export function titlesIn(histories: readonly RuntimeHistory[]): Map<string, string> {
  const notebooks = histories.toReversed().flatMap((history) => history.notebooks);
  return new Map(notebooks.map((notebook) => [notebook.id, shortTitle(notebook)]));
}

/** A notebook's title without what Colab adds to it, or its id. */
export const shortTitle = ({ id, title }: NotebookName): string =>
  isolated(title?.replace(/ - Colab(?:oratory)?$/, '') || id);

/** The moments that a filter lets through, runtime by runtime; runtimes without any are left out. */
export function narrowed(histories: readonly RuntimeHistory[], filter: Filter): Strip[] {
  const { runtime, notebook, kind } = filter;
  const part = filter.text.trim().toLowerCase();
  const isIn = (moment: Moment, isRuntime: boolean) =>
    (kind === '' || moment.kind === kind) &&
    (notebook === '' || moment.notebook === notebook) &&
    (part === '' || isRuntime || has(moment.text, part) || has(moment.seen?.signature, part));
  return histories.flatMap((history) => {
    if (runtime !== '' && history.runtime !== runtime) return [];
    const names = [history.runtime, ...history.notebooks.map(shortTitle)];
    const isRuntime = part !== '' && names.some((name) => has(name, part));
    const all = history.sessions.flatMap((session) => session.moments);
    const moments = all.filter((moment) => isIn(moment, isRuntime));
    return moments.length > 0 ? [{ history, moments }] : [];
  });
}

/**
 * What is counted of the strips: of each runtime the notebooks that have a moment in them, with all
 * their sessions, for whether a restart has helped shows only in the sessions before and after.
 */
const countedIn = (strips: readonly Strip[]): RuntimeHistory[] =>
  strips.map(({ history, moments }) => {
    const notebooks = new Set(moments.map(({ notebook }) => notebook));
    if (history.notebooks.every(({ id }) => notebooks.has(id))) return history;
    const sessions = history.sessions.filter(({ notebook }) => notebooks.has(notebook));
    return Object.assign({}, history, { sessions });
  });

/** The numbers of what a filter lets through. */
export function count(all: readonly RuntimeHistory[], filter: Filter) {
  const histories = isNarrow(filter) ? countedIn(narrowed(all, filter)) : all;
  return { histories, metrics: metricsOf(histories) };
}

/** The first moments of all strips together. */
export function firstOf(strips: readonly Strip[], most: number): Strip[] {
  let left = most;
  return strips.flatMap(({ history, moments }) => {
    const taken = moments.slice(0, left);
    left -= taken.length;
    return taken.length > 0 ? [{ history, moments: taken }] : [];
  });
}
