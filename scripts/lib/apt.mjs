import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { CACHE } from './places.mjs';
import { runLogged } from './run.mjs';
import { tell } from './steps.mjs';
import { whichAll } from './which.mjs';

let isUpdated = false;

export const canUseApt = () => process.getuid?.() === 0 && whichAll('apt-get').length > 0;

async function install(name) {
  tell(`Installing ${name} with apt-get.`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    if (!isUpdated) await runLogged('apt-get', ['update', '-q'], { env });
    isUpdated = true;
    await runLogged('apt-get', ['install', '-qy', '--no-install-recommends', name], { env });
    return true;
  } catch (error) {
    tell(error.message);
    return false;
  }
}

/** Installs a Debian package; apt does one thing at a time. Resolves to false where it cannot. */
export async function aptInstall(name) {
  return canUseApt() && withLock(join(CACHE, 'apt.lock'), () => install(name));
}
