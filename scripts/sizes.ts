import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Largest sizes allowed, in kilobytes of 1,000 bytes after gzip -9. */
const BUDGETS = { notebook: 16, 'output frame': 3, popup: 30 };

const gzipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length / 1000;

/** The files that a page loads: its own scripts and styles, and every chunk those import. */
function filesOf(page: string, root: string): string[] {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/["'/]([\w.-]+\.(?:js|css))["']/g)) {
      const asset = join(root, 'assets', name ?? '');
      if (readdirSync(join(root, 'assets')).includes(name ?? '') && statSync(asset).isFile()) {
        follow(asset);
      }
    }
  };
  follow(join(root, page));
  return [...found];
}

/**
 * Prints what users pay for, and throws where a budget is exceeded.
 * @param root a built extension, such as `dist/chrome`
 */
export function checkSizes(root: string): void {
  const sizes = {
    notebook: gzipped(join(root, 'src/content/notebook.js')),
    'output frame': gzipped(join(root, 'src/content/output-frame.js')),
    popup: filesOf('src/views/popup/index.html', root).reduce(
      (sum, file) => sum + gzipped(file),
      0,
    ),
  };
  const over: string[] = [];
  for (const [name, budget] of Object.entries(BUDGETS)) {
    const size = sizes[name as keyof typeof sizes];
    console.log(`${name}: ${size.toFixed(2)} kB of ${budget} kB gzip`);
    if (size > budget) over.push(name);
  }
  if (over.length > 0) throw new Error(`Over the size budget: ${over.join(', ')}`);
}
