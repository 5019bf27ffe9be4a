import type { Diagnosis } from '../core/diagnosis/diagnose.ts';
import { type MessageKey, t } from './i18n.ts';

/** Texts that are otherwise where the runtime is the person's own machine. */
type PlaceKey = { [Key in MessageKey]: `${Key}Local` extends MessageKey ? Key : never }[MessageKey];

/** The text for a key, in its words for the kind of runtime that a diagnosis is about. */
export const tAt = (
  { isLocal }: Pick<Diagnosis, 'isLocal'>,
  key: PlaceKey,
  ...values: (string | number)[]
): string => t(isLocal ? `${key}Local` : key, ...values);
