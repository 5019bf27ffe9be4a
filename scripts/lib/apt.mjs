import { run } from './run.mjs';
import { whichAll } from './which.mjs';

let isUpdated = false;

export const canUseApt = () => process.getuid?.() === 0 && whichAll('apt-get').length > 0;

/** Installs a Debian package. Resolves to false where apt cannot. */
export async function aptInstall(name) {
  if (!canUseApt()) return false;
  console.log(`Installing ${name} with apt-get.`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    if (!isUpdated) await run('apt-get', ['update', '-q'], { env });
    isUpdated = true;
    await run('apt-get', ['install', '-qy', '--no-install-recommends', name], { env });
    return true;
  } catch (error) {
    console.log(error.message);
    return false;
  }
}
