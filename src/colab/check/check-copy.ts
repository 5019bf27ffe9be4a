import type { CheckedPage, PageCheck } from '../../platform/page-check.ts';
import { checkPage, missingOf } from './check-page.ts';
import { outlineOf } from './outline.ts';
import { pageFromCopy } from './page-from-copy.ts';

const DIALOGS = { true: 'on', false: 'off', null: 'not known' } as const;

/** What an outline is of, as a comment at its head. */
const headOf = ({ build, newDialogs }: PageCheck) =>
  `<!-- build ${build ?? 'not known'}, new dialogs ${DIALOGS[`${newDialogs}`]} -->`;

/** Checks a copy of a page as page-check does a saved one. */
export function checkCopy(html: string): CheckedPage {
  const page = pageFromCopy(html);
  const check = checkPage(page);
  return { check, missing: missingOf(page), outline: `${headOf(check)}\n${outlineOf(page)}` };
}
