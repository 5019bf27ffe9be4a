const HIDDEN = '…';

/** Below these folders a path is the same on every machine. */
const PACKAGES = /(?:site|dist)-packages/;
const ABSOLUTE = /^\s*(?:~|[A-Za-z]:)?[\\/]/;
const IS_FILE = /\.(?:ipynb|py)\b/i;

function pathOf(path: string): string {
  const at = path.search(PACKAGES);
  return at < 0 ? HIDDEN : `${HIDDEN}/${path.slice(at).replaceAll('\\', '/')}`;
}

const wordOf = (word: string): string => {
  if (word.includes('@')) return HIDDEN;
  return /[\\/]/.test(word) || IS_FILE.test(word) ? pathOf(word) : word;
};

/**
 * A line of output without what may name a person: of paths only what is below a folder of packages is
 * left, and of mail addresses and of names of notebooks nothing.
 */
export const impersonal = (line: string): string =>
  line
    .split(/(['"`()<>]+)/)
    .map((part) =>
      // A path may hold blanks.
      ABSOLUTE.test(part) ? pathOf(part) : part.split(/(\s+)/).map(wordOf).join(''),
    )
    .join('');
