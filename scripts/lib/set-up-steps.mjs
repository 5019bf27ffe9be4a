import {
  ensureBrowser,
  ensureDependencies,
  ensureFirefox,
  ensureKernel,
  ensureNumpyTrees,
} from '../setup.mjs';
import { run, runLogged } from './run.mjs';
import { beginLog } from './set-up-log.mjs';
import { step } from './steps.mjs';

/** Begins the log, and installs the packages that all other steps need. */
export function stepDependencies() {
  beginLog();
  return step('dependencies', ensureDependencies, (isNew) => (isNew ? 'installed' : 'there'), {
    isAlone: true,
  });
}

export const stepBrowser = (options) =>
  step('browser', ensureBrowser, ({ version }) => `Chromium ${version}`, options);

/** Resolves to the reason where this machine has no Firefox. */
export const stepFirefox = (options) =>
  step('second browser', ensureFirefox, ({ version }) => `Firefox ${version}`, options);

export const stepKernel = (options) =>
  step('kernel environment', ensureKernel, () => 'ready', options);

export const stepNumpyTrees = (options) =>
  step(
    'NumPy versions',
    ensureNumpyTrees,
    ({ trees }) => `${Object.keys(trees).length} ready`,
    options,
  );

const build = () => runLogged('npm', ['run', '--silent', 'build']);

/** Sets up, builds if asked, and runs a script of ours that needs a browser. Prints why where it cannot. */
export async function setUpAndRun(script, { needsBuild = false } = {}) {
  const isAlone = true;
  try {
    await stepDependencies();
    const { path } = await stepBrowser({ isAlone });
    await stepKernel({ isAlone });
    if (needsBuild) {
      await step('build', build, () => 'done', { isAlone });
    }
    await run('npx', ['--no-install', 'tsx', script, ...process.argv.slice(2)], {
      env: { CHROMIUM_PATH: path },
    });
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
