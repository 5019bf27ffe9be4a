import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The notebook file `<name>.ipynb` as text; undefined where `folder` has none of that name. */
export async function readNotebook(folder: string, name: string): Promise<string | undefined> {
  if (!/^\w[\w.-]*$/.test(name)) return undefined;
  try {
    return await readFile(join(folder, `${name}.ipynb`), 'utf8');
  } catch {
    return undefined;
  }
}
