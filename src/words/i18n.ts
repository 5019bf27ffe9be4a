import type messages from '../../public/_locales/en/messages.json';
import { isolated } from './isolated.ts';
import { extension } from '../platform/browser.ts';

export type MessageKey = keyof typeof messages;

/** Texts with a count: in English `KEY_one` and `KEY_other`, and elsewhere a text for each form of the language. */
export type PluralKey = {
  [Key in MessageKey]: Key extends `${infer Base}_other` ? Base : never;
}[MessageKey];

const messageOf = (key: string, values: readonly (string | number)[]): string =>
  extension.i18n.getMessage(
    key,
    values.map((value) => isolated(String(value))),
  );

/** The text for a key in the browser's language, with `$1`, `$2` ... filled in. */
export const t = (key: MessageKey, ...values: (string | number)[]): string =>
  messageOf(key, values) || key;

/**
 * The text for a count, in the form that its language has for that number. `$1` is the count, `$2` ... are the
 * values.
 */
export function plural(key: PluralKey, count: number, ...values: (string | number)[]): string {
  const form = new Intl.PluralRules(t('language')).select(count);
  const all = [count, ...values];
  return messageOf(`${key}_${form}`, all) || t(`${key}_other`, ...all);
}
