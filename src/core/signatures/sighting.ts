import * as v from 'valibot';
import { factsSchema } from '../facts/facts.ts';
import { FAULT_KINDS, STRENGTHS } from '../facts/fault.ts';
import { count, name, shortText } from '../shapes.ts';
import type { SignatureId } from './index.ts';

/** One signature seen in one output, with the excerpt and the facts taken from it. */
export const sightingSchema = v.object({
  /** Its id in the catalogue. A record may hold one that another version had: it stays as it is. */
  signature: v.custom<SignatureId>((id) => v.is(name, id)),
  fault: v.picklist(FAULT_KINDS),
  strength: v.picklist(STRENGTHS),
  /** The decisive line, at most 300 characters. */
  excerpt: shortText,
  /** Its line in the text that was read, from 1. */
  line: count,
  facts: factsSchema,
});
export type Sighting = v.InferOutput<typeof sightingSchema>;
