import type { PageState } from './contract.ts';

const asked: ReadonlySet<string> = new Set(
  new URLSearchParams(location.search).get('is')?.split(','),
);

/** Whether the page's address has put the page into this state, as `?is=a,b`. */
export const pageIs = (state: PageState): boolean => asked.has(state);
