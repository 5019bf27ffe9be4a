/** The browser's storage as the background meets it, in memory. */
type Values = Record<string, unknown>;

interface StorageOfTest {
  stored: Values;
  session: Values;
  /** Storage has no room. */
  refuses: boolean;
  sessionRefuses: boolean;
  /** More characters than this storage does not take. */
  quota: number;
  /** After this many more calls of storage the worker has ended: no call is answered, or carried out. */
  callsLeft: number;
  /** How many characters each write had. */
  written: number[];
  /** How many characters were read from storage. */
  charactersRead: number;
}

const shared = globalThis as { storageOfTest?: StorageOfTest };
const fresh = () => ({
  stored: {},
  session: {},
  refuses: false,
  sessionRefuses: false,
  quota: Infinity,
  callsLeft: Infinity,
  written: [],
  charactersRead: 0,
});

/** What storage holds: the same for every worker that is started again, with its modules. */
export const local: StorageOfTest = (shared.storageOfTest ??= fresh());

export const emptyStorage = () => Object.assign(local, fresh());

export const charactersIn = (values: Values) => JSON.stringify(values).length;

const step = () => (local.callsLeft-- > 0 ? Promise.resolve() : new Promise<never>(() => {}));

const area = (name: 'stored' | 'session', refuses: 'refuses' | 'sessionRefuses') => ({
  async get(keys: string | string[] | null) {
    await step();
    const all = local[name];
    const some = (keys === null ? Object.keys(all) : [keys].flat()).filter((key) => key in all);
    const values = Object.fromEntries(some.map((key) => [key, all[key]]));
    if (name === 'stored') local.charactersRead += charactersIn(values);
    return structuredClone(values);
  },
  async set(items: Values) {
    await step();
    const isOver = name === 'stored' && charactersIn({ ...local.stored, ...items }) > local.quota;
    if (local[refuses] || isOver) throw new Error('QUOTA_BYTES quota exceeded');
    if (name === 'stored') local.written.push(JSON.stringify(items).length);
    Object.assign(local[name], structuredClone(items));
  },
  async remove(keys: string | string[]) {
    await step();
    for (const key of [keys].flat()) delete local[name][key];
  },
});

/** In the place of the extension API. */
export const polyfill = {
  default: {
    runtime: {
      id: 'own',
      getURL: (path: string) => `chrome-extension://own/${path}`,
      getManifest: () => ({ version: '1.0.0' }),
    },
    storage: { local: area('stored', 'refuses'), session: area('session', 'sessionRefuses') },
  },
};
