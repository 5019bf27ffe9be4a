import * as v from 'valibot';

/** Where it is noted, in storage, when each runtime was last in use: records take long to read. */
export const RECENT_KEY = 'recent';

const schema = v.record(v.string(), v.number());

/** When each runtime was last in use (ms since 1970), about; unknown for any that is not named. */
export function parseRecent(value: unknown): Record<string, number> {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : {};
}
