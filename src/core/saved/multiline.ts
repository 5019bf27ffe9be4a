import * as v from 'valibot';

/** Text as the notebook format has it: whole, or as a list of pieces that carry their newlines. */
export const multilineSchema = v.pipe(
  v.union([v.string(), v.array(v.string())], 'expected a text or a list of texts'),
  v.transform((text) => (typeof text === 'string' ? text : text.join(''))),
);
