import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes another version of the extension in a folder; its manifest says so, and nothing else differs. */
export function writeVersion(folder: string, version: string): void {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, version }));
}
