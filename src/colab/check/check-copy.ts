import type { CheckedPage } from '../../core/page-check.ts';
import { checkPage, missingOf } from './check-page.ts';
import { outlineOf } from './outline.ts';
import { pageFromCopy } from './page-from-copy.ts';

/** Checks a copy of a page as page-check does a saved one. */
export function checkCopy(html: string): CheckedPage {
  const page = pageFromCopy(html);
  return { check: checkPage(page), missing: missingOf(page), outline: outlineOf(page) };
}
