/** Addresses that show a notebook; anything else on the host is a page of another kind. */
const NOTEBOOK_PATH = /^\/(?:drive|github|gist|notebooks|notebook)\/|^\/(?:notebook)?$/;

export const isNotebookAddress = (address: Pick<Location, 'pathname'>) =>
  NOTEBOOK_PATH.test(address.pathname);

/** A notebook's name in the title of its page, without Colab's own; at most 200 characters. */
export const notebookTitle = (title: string): string =>
  title.replace(/ - Colab(?:oratory)?$/, '').slice(0, 200);

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/**
 * Names the notebook that an address shows, such as `drive/1AbC`. The fragment and the query are
 * left out: `#scrollTo` moves with the focused cell, and `authuser` is the person's.
 */
export const notebookId = (address: Pick<Location, 'pathname'>): string =>
  decoded(address.pathname)
    .replace(/^\/+|\/+$/g, '')
    .slice(0, 200) || 'new';
