import * as v from 'valibot';
import type { Diagnosis } from '../core/diagnose.ts';
import { passageSchema } from './messages.ts';

/** Background to notebook script: a frame's text, or what the runtime's record now means. */
const schema = v.variant('type', [
  v.object({ type: v.literal('frame-text'), nonce: v.string(), passage: passageSchema }),
  v.object({
    type: v.literal('diagnosis'),
    runtime: v.string(),
    // Derived by our own background from events that were parsed one by one.
    diagnosis: v.custom<Diagnosis>((value) => typeof value === 'object' && value !== null),
  }),
]);
export type BackgroundToNotebook = v.InferOutput<typeof schema>;

/** Undefined for anything that is not a message of the background's. */
export function parseBackgroundToNotebook(message: unknown): BackgroundToNotebook | undefined {
  const parsed = v.safeParse(schema, message);
  return parsed.success ? parsed.output : undefined;
}
