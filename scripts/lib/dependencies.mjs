import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { CACHE, ROOT } from './places.mjs';
import { runLogged } from './run.mjs';
import { tell } from './steps.mjs';

const STAMP = join(ROOT, 'node_modules', '.installed-for');

const lockfileHash = () =>
  createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');

const isInstalled = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockfileHash();

/**
 * Installs exactly what package-lock.json says, unless that was done. Resolves to true where it installed.
 * Rejects where npm fails.
 */
export async function ensureDependencies() {
  if (isInstalled()) return false;
  return withLock(join(CACHE, 'dependencies.lock'), async () => {
    if (isInstalled()) return false;
    tell('Installing the packages of package-lock.json.');
    await runLogged('npm', ['ci', '--no-audit', '--no-fund'], { cwd: ROOT });
    writeFileSync(STAMP, lockfileHash());
    return true;
  });
}
