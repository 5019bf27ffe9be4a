/**
 * Stands in for the browser's look-up of texts, which only extensions have: for `npm run scan`, the gallery and
 * tests. To be imported before what speaks.
 */
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const spoken: Record<string, { message: string }> = messages;

const getMessage = (key: string, values: readonly string[] = []) =>
  (spoken[key]?.message ?? '').replace(
    /\$(\d)/g,
    (gap, place: string) => values[Number(place) - 1] ?? gap,
  );

Object.assign(globalThis, { browser: { i18n: { getMessage } } });
