/** The build of Colab that the replica's pages are modelled on. */
export const BUILD = 'colab-external_20260814-060046_RC00_964609883';

/** Where an output frame is loaded from; `label` is Colab's random host label, such as `3uvwt24qk64`. */
export const frameAddress = (label: string) =>
  `https://${label}-496ff2e9c6d22116-0-colab.googleusercontent.com/outputframe.html?vrz=${BUILD}`;

/** Whether an output may do all that its frame can: one of a stranger's notebook may not. */
export type Trust = 'trusted' | 'untrusted';

const labels = new Map<Trust, string>();

const randomLabel = () =>
  [...crypto.getRandomValues(new Uint8Array(11))].map((byte) => (byte % 36).toString(36)).join('');

/** The random host label of all output frames of a page that are trusted, or that are not. */
export function frameLabel(trust: Trust): string {
  const label = labels.get(trust) ?? randomLabel();
  labels.set(trust, label);
  return label;
}

/** What comes out of Drive is the person's own; other notebooks are trusted once they are run. */
export const savedTrust = (pathname: string): Trust =>
  pathname.startsWith('/drive/') ? 'trusted' : 'untrusted';

/**
 * The notebook file that a page address names: `stale-memory` for `/drive/stale-memory` and for
 * `/github/someone/project/blob/main/stale-memory.ipynb`; undefined where it names none.
 */
export function notebookIn(pathname: string): string | undefined {
  const path = /^\/(?:drive|github|gist|notebooks)\/(?:.+\/)?([\w.-]+?)(?:\.ipynb)?$/.exec(
    pathname,
  );
  return path?.[1];
}
