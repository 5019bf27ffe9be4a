import * as v from 'valibot';
import { lineInJson } from './json-place.ts';
import { Unusable } from './unusable.ts';

/** Parses JSON. Throws {@link Unusable} with the line of the first mistake. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const isEmpty = text.trim() === '';
    const reason = isEmpty ? 'empty, not JSON' : 'not JSON';
    throw new Unusable(reason, lineInJson(text), isEmpty ? 'empty' : 'not-json');
  }
}

/** The first thing that a schema found wrong, in words, and the way to it through the JSON. */
export function whatIsWrong(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]) {
  const [issue] = issues;
  const path = (issue.path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  );
  const where = path.length > 0 ? `${path.join('.')}: ` : '';
  const reason = issue.received === 'undefined' ? 'missing' : issue.message;
  return { path, reason: `${where}${reason}` };
}
