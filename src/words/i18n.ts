import type messages from '../../public/_locales/en/messages.json';
import { isolated } from './isolated.ts';
import { extension } from '../platform/browser.ts';

export type MessageKey = keyof typeof messages;

/** The text for a key in the browser's language, with `$1`, `$2` ... filled in. */
export const t = (key: MessageKey, ...values: (string | number)[]): string =>
  extension.i18n.getMessage(
    key,
    values.map((value) => isolated(String(value))),
  ) || key;
