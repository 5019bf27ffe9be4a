import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { send, sendWords } from './replies.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
};

/**
 * Answers with a file of the built bundles. Names under `assets/` carry a hash of their content, so
 * a browser may keep them; sandboxed frames without an origin may load them too.
 */
export async function sendStatic(
  response: ServerResponse,
  folder: string,
  path: string,
): Promise<void> {
  const file = normalize(join(folder, path));
  const type = types[extname(file)];
  try {
    if (!file.startsWith(folder + sep) || !type) throw new Error('outside the bundles');
    send(response, 200, type, await readFile(file), {
      'access-control-allow-origin': '*',
      ...(path.startsWith('assets/') && { 'cache-control': 'max-age=31536000, immutable' }),
    });
  } catch {
    sendWords(response, 404, `The replica has no file ${path}.`);
  }
}
