import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the unpacked versions, for links do not reach over to another disk. */
const CACHE = join(import.meta.dirname, '../../../.cache');

/** NumPy's own tests are half of its files, and nothing here has a use for them. */
const NOT_NEEDED = /^(?:bin|include|data|test_.*)$/;

/** Copies a folder by hard links: a file that is to be changed must be removed first. */
export function linkTree(source: string, target: string) {
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    if (NOT_NEEDED.test(entry.name)) continue;
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (entry.isDirectory()) linkTree(from, to);
    else linkSync(from, to);
  }
}

/** A new folder for a test to work in, and how to remove it. */
export function workPlace() {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'guard-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
