/** The browser's look-up of texts, which only extensions have. To be imported before what speaks. */
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

const spoken: Record<string, { message: string }> = messages;

const getMessage = (key: string, values: readonly string[] = []) =>
  (spoken[key]?.message ?? '').replace(
    /\$(\d)/g,
    (gap, place: string) => values[Number(place) - 1] ?? gap,
  );

Object.assign(globalThis, { browser: { i18n: { getMessage } } });
