import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserOptions } from './driver.ts';

/** How the builder writes the mode of a shadow root. */
const CLOSED = /\bmode:(["'`])closed\1/g;

/**
 * The extension that a browser is to run. Unless it has to be closed as for users, it is a copy in `folder`
 * whose shadow roots are open, since Playwright finds nothing in closed ones. Nothing else of it differs, and
 * that these roots are closed is itself tested.
 */
export function extensionFolder(
  target: 'chrome' | 'firefox',
  { built = `dist/${target}`, isClosed }: BrowserOptions,
  folder: string,
): string {
  if (isClosed) return resolve(built);
  const copy = join(folder, 'extension');
  cpSync(resolve(built), copy, { recursive: true });
  const scripts = readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  for (const script of scripts) {
    const file = join(copy, script);
    writeFileSync(file, readFileSync(file, 'utf8').replace(CLOSED, 'mode:"open"'));
  }
  return copy;
}
