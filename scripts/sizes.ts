import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Largest sizes allowed, in kilobytes of 1,000 bytes after gzip -9. docs/performance.md has what they should be. */
const BUDGETS = { notebook: 16.7, outputFrame: 2.7, popup: 29.8 };

type Sizes = Record<keyof typeof BUDGETS, number>;

const gzipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;

/** A page with its scripts and styles, and every chunk that those import, in bytes. */
function pageSize(page: string, root: string): number {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file) || !existsSync(file)) return;
    found.add(file);
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/["'/]([\w.-]+\.(?:js|css))["']/g)) {
      follow(join(root, 'assets', name ?? ''));
    }
  };
  follow(join(root, page));
  return [...found].reduce((sum, file) => sum + gzipped(file), 0);
}

/**
 * What users load of a built extension, in bytes after gzip -9.
 * @param root such as `dist/chrome`
 */
export const sizesOf = (root: string): Sizes => ({
  notebook: gzipped(join(root, 'src/content/notebook.js')),
  outputFrame: gzipped(join(root, 'src/content/output-frame.js')),
  popup: pageSize('src/views/popup/index.html', root),
});

const NAMES: Record<keyof Sizes, string> = {
  notebook: 'notebook',
  outputFrame: 'output frame',
  popup: 'popup',
};

/** Prints what users pay for, and throws where a budget is exceeded. */
export function checkSizes(root: string): void {
  const over: string[] = [];
  for (const [key, bytes] of Object.entries(sizesOf(root))) {
    const name = key as keyof Sizes;
    console.log(`${NAMES[name]}: ${(bytes / 1_000).toFixed(2)} kB of ${BUDGETS[name]} kB gzip`);
    if (bytes > BUDGETS[name] * 1_000) over.push(NAMES[name]);
  }
  if (over.length > 0) throw new Error(`Over the size budget: ${over.join(', ')}`);
}
