import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of a Chromium: `CHROMIUM_PATH`, or the first one on PATH. Throws where there is none. */
export function findChromium(): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = process.env.CHROMIUM_PATH ?? onPath.find(isExecutable);
  if (!found) throw new Error('No Chromium found: put one on PATH or name it in CHROMIUM_PATH.');
  return found;
}
