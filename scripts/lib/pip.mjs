import { capture } from './run.mjs';

/**
 * pip's patience. Where only some indexes answer, pip's own makes an install take minutes, so the
 * short one is tried first.
 */
const QUICK = { PIP_RETRIES: '0', PIP_DEFAULT_TIMEOUT: '3' };
const PATIENT = {};

const LONGEST_MS = 5 * 60_000;

const NETWORK = /connection|timed out|max retries|name resolution|network|from versions: none/i;

const lastError = (output) =>
  output.split('\n').findLast((line) => line.startsWith('ERROR')) ?? output.split('\n').at(-1);

/**
 * Installs with the pip of a Python. Resolves to `{ ok: true, settings }`, the environment that
 * made pip succeed, or to `{ ok: false, reason }` in words.
 */
export async function install(python, args) {
  let output = '';
  for (const settings of [QUICK, PATIENT]) {
    const env = { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_NO_INPUT: '1', ...settings };
    const done = await capture(python, ['-m', 'pip', 'install', '--quiet', ...args], {
      env,
      timeout: LONGEST_MS,
      isLogged: true,
    });
    if (done.ok) return { ok: true, settings };
    ({ output } = done);
    if (!NETWORK.test(output)) break;
  }
  return { ok: false, reason: `pip could not install ${args.at(-1)}: ${lastError(output)}` };
}
