export type Store = 'chrome' | 'edge' | 'firefox';

/** What a browser says of an installed extension. */
export interface Installed {
  /** In Firefox the id that its manifest names. */
  id: string;
  /** Where the manifest says that updates come from; stores write it in. */
  updateUrl?: string | undefined;
  isFirefox: boolean;
  /** Loaded from a folder or a file, and not through a store or a policy. */
  isTemporary: boolean;
}

/**
 * The store that a copy came from, and its page there; undefined for a copy from nowhere. Another
 * address that updates come from is a store of an organisation, whose pages are not known.
 */
export function storeOf(installed: Installed): { store: Store; address: string } | undefined {
  const { id, updateUrl = '', isFirefox, isTemporary } = installed;
  if (isTemporary) return undefined;
  if (isFirefox) {
    const address = `https://addons.mozilla.org/firefox/addon/${encodeURIComponent(id)}/`;
    return { store: 'firefox', address };
  }
  const from = URL.canParse(updateUrl) ? new URL(updateUrl).hostname : '';
  if (from === 'clients2.google.com') {
    return { store: 'chrome', address: `https://chromewebstore.google.com/detail/${id}` };
  }
  if (from === 'edge.microsoft.com') {
    return { store: 'edge', address: `https://microsoftedge.microsoft.com/addons/detail/${id}` };
  }
  return undefined;
}
