import type { Install } from './install.ts';

const COLLECTING = /^ {0,2}Collecting numpy(?:\[[\w,. -]*\])?(?=$|[ <>=!~;@(])(.*)$/;
const SPEC = /^[<>=!~][^\s;()@]*/;
const NAME = /^([A-Za-z0-9][\w.-]*)(?=$|[\s<>=!~;,[@(])/;

export type Request = Pick<Install, 'requested' | 'neededBy'>;

/** Of `a->b` it is `a` that needs NumPy; a file of requirements is the person's own wish. */
function nameIn(chain: string): string | undefined {
  const [first = ''] = chain.split('->', 1);
  return NAME.exec(first.trim())?.[1];
}

/** What pip's line `Collecting numpy<2 (from a->b)` says of who asks for which NumPy. */
export function requestIn(text: string): Request | undefined {
  const rest = COLLECTING.exec(text)?.[1];
  if (rest === undefined) return undefined;
  const [wish = '', chain = ''] = rest.split(' (from ', 2);
  const requested = SPEC.exec(wish.trim())?.[0];
  const neededBy = nameIn(chain.replace(/\)$/, ''));
  return { ...(requested && { requested }), ...(neededBy && { neededBy }) };
}
