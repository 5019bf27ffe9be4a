const bytes = new TextEncoder();

/** What the browser counts of a text's JSON: UTF-8, in which it escapes every `<` as `\u003C`. */
const bytesOf = (json: string) => bytes.encode(json).length + 5 * (json.match(/</g)?.length ?? 0);

/** How many bytes of the browser's quota a stored value takes, with its key. */
export const sizeOf = (key: string, value: unknown): number =>
  bytes.encode(key).length + bytesOf(JSON.stringify(value) ?? '');
