import type { HookName } from '../../src/colab/names.ts';
import type { HookPaths } from './in-page.ts';
import type { Exceptions, LikePages } from './like-pages.ts';

const SCROLLER = 'colab-scroller#notebook-main.notebook-container';
/** What stands around the cells, by its names until 2025-12 and until 2025-03. */
const OLD_SCROLLER = /\bcolab-shaded-scroller(?:#notebook-main)?\.notebook-container(?![\w.-])/g;

const hooksOf = (paths: HookPaths) => Object.keys(paths) as HookName[];
const placesOf = (paths: HookPaths, hook: HookName) =>
  new Set(paths[hook].map((path) => path.replaceAll(OLD_SCROLLER, SCROLLER)));

type Difference = 'one-sided' | 'moved';

/** A hook is alike where both pages have it at one place at least, or neither has it. */
function differenceOf(hook: HookName, one: HookPaths, other: HookPaths): Difference | undefined {
  const [here, there] = [placesOf(one, hook), placesOf(other, hook)];
  if ((here.size === 0) !== (there.size === 0)) return 'one-sided';
  return here.size > 0 && ![...here].some((place) => there.has(place)) ? 'moved' : undefined;
}

/** Exceptions count as wrong, too, where there is nothing to except. */
function withExceptions(found: readonly HookName[], exceptions: Exceptions = {}): string[] {
  const excepted = Object.keys(exceptions) as HookName[];
  return [
    ...found.filter((hook) => !excepted.includes(hook)),
    ...excepted.filter((hook) => !found.includes(hook)).map((hook) => `${hook} is no exception`),
  ];
}

/** In what two pages are not alike; what is known of them is left out. */
export function differences(
  one: HookPaths,
  other: HookPaths,
  { oneSided, moved }: Pick<LikePages, 'oneSided' | 'moved'> = {},
): string[] {
  const found = (kind: Difference) =>
    hooksOf(one).filter((hook) => differenceOf(hook, one, other) === kind);
  return [
    ...withExceptions(found('one-sided'), oneSided).map((hook) => `one-sided: ${hook}`),
    ...withExceptions(found('moved'), moved).map((hook) => `moved: ${hook}`),
  ];
}

/** Hooks that stand somewhere on one of these pages, and there on none of the others. */
export function unknownPlaces(
  pages: readonly HookPaths[],
  others: readonly HookPaths[],
  exceptions: Exceptions,
): string[] {
  const [first] = pages;
  const found = hooksOf(first ?? ({} as HookPaths)).filter((hook) => {
    const known = new Set(others.flatMap((paths) => [...placesOf(paths, hook)]));
    return pages.some((paths) => [...placesOf(paths, hook)].some((place) => !known.has(place)));
  });
  return withExceptions(found, exceptions);
}
