/** What the extension rests on in Colab's page. Without the first two nothing can be known. */
export const PAGE_PARTS = [
  'cells',
  'outputs',
  'runs',
  'connect',
  'restart-and-run-all',
  'restart',
  'delete-runtime',
  'run-all',
  'clear-outputs',
] as const;
export type PagePart = (typeof PAGE_PARTS)[number];

/**
 * Why a notebook cannot be run on a page that is as it should be: it is open for viewing only, or the page
 * has neither menus nor a run button, as on a phone.
 */
export const PAGE_LIMITS = ['view-only', 'no-menus'] as const;
export type PageLimit = (typeof PAGE_LIMITS)[number];

/**
 * `readable`: everything was found. `degraded`: outputs are read, and something else is missing.
 * `unreadable`: cells or their outputs are.
 */
export type PageVerdict = 'readable' | 'degraded' | 'unreadable';

/** What a page is good for, by the parts of it that were not found. */
export function pageVerdict(missing: readonly PagePart[]): PageVerdict {
  if (missing.includes('cells') || missing.includes('outputs')) return 'unreadable';
  return missing.length > 0 ? 'degraded' : 'readable';
}
