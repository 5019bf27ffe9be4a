const utf8 = new TextEncoder();

const count = (text: string, signs: RegExp) => text.match(signs)?.length ?? 0;

/** What the browser counts of JSON: UTF-8, in which `<` and two ends of lines are `\u` and four digits. */
const bytesOf = (json: string) =>
  utf8.encode(json).length + 5 * count(json, /</g) + 3 * count(json, /[\u2028\u2029]/g);

/** How many bytes of the browser's quota a stored value takes, with its key. */
export const sizeOf = (key: string, value: unknown): number =>
  utf8.encode(key).length + bytesOf(JSON.stringify(value) ?? '');
