import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Part } from '../measure/part.ts';

const ROOT = 'dist/chrome';

const gzipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;

/** A page with its scripts and styles, and every chunk that those import, in bytes. */
function pageSize(page: string): number {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file) || !existsSync(file)) return;
    found.add(file);
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/["'/]([\w.-]+\.(?:js|css))["']/g)) {
      follow(join(ROOT, 'assets', name ?? ''));
    }
  };
  follow(join(ROOT, page));
  return [...found].reduce((sum, file) => sum + gzipped(file), 0);
}

/** What users load, in bytes after gzip -9. */
export const sizes: Part = (_world, _sizes, tell) => {
  const figures = {
    'gzipBytes.notebook': gzipped(join(ROOT, 'src/content/notebook.js')),
    'gzipBytes.outputFrame': gzipped(join(ROOT, 'src/content/output-frame.js')),
    'gzipBytes.popup': pageSize('src/views/popup/index.html'),
  };
  tell(Object.values(figures).join(', '));
  return Promise.resolve({ figures });
};
