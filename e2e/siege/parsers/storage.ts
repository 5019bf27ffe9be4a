/** The extension's interface, in the place of a browser's; to be imported before what uses it. */
let values: Record<string, unknown> = {};
const area = {
  get: async (key: string) => (Object.hasOwn(values, key) ? { [key]: values[key] } : {}),
};
const api = { runtime: { id: 'siege' }, storage: { local: area, session: area } };
Object.assign(globalThis, { chrome: api, browser: api });

/** Reads while storage holds these values. */
export async function stored<T>(held: Record<string, unknown>, read: () => Promise<T>): Promise<T> {
  values = held;
  return read();
}
