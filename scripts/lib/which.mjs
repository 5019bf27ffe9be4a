import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const ENDINGS = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Every program of that name on the PATH, the first to be found first. */
export function whichAll(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = folders.flatMap((folder) => ENDINGS.map((ending) => join(folder, name + ending)));
  return [...new Set(paths)].filter(isExecutable);
}
