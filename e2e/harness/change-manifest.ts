import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes keys of the manifest in an extension's folder, such as its version, or takes them out of it. */
export function changeManifest(folder: string, changes: Record<string, unknown>): void {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, ...changes }));
}
