import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { renameSync, rmSync } from 'node:fs';

/** The folder of the extension that `npm run dev` runs. */
export const BUILT = '.cache/dev/extension';
const UNFINISHED = '.cache/dev/unfinished';

/**
 * Builds the extension in a process of its own, for the plugin that builds the content scripts remembers its
 * last build. Errors are printed, and leave what was built before. Resolves to whether it was built.
 */
export async function quickBuild(): Promise<boolean> {
  const args = ['--import', 'tsx', 'scripts/build.ts', '--quick', UNFINISHED];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    // The server that watches has set it to "development" for its process and all that this one starts.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [status] = await once(child, 'close');
  if (status !== 0) return false;
  rmSync(BUILT, { recursive: true, force: true });
  renameSync(UNFINISHED, BUILT);
  return true;
}
