/** Import this before anything that speaks: it stands in for the browser's own look-up of texts. */
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const texts: Record<string, { message: string }> = messages;

const getMessage = (key: string, values: readonly string[] = []): string =>
  (texts[key]?.message ?? '').replace(/\$(\d)/g, (gap, place) => values[Number(place) - 1] ?? gap);

Object.assign(globalThis, { chrome: { i18n: { getMessage } } });
