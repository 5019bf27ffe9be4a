import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall } from './apt.mjs';
import { capture } from './run.mjs';
import { whichAll } from './which.mjs';

const NAMES = ['firefox-esr', 'firefox'];
/** Where macOS and Windows have it, which put no program of it on the PATH. */
const USUAL = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
};
/** The first that takes the extension, as `scripts/firefox-manifest.ts` says. */
const OLDEST = 142;
/** What is no larger is a script that starts another program, in bytes. */
const SCRIPT = 10_000;

/** Some systems' `firefox` is a script that starts a snap. */
function isSnap(path) {
  const real = realpathSync(path);
  if (real.includes('/snap')) return true;
  return statSync(real).size < SCRIPT && readFileSync(real, 'utf8').includes('/snap/');
}

/** Says what a program is: `{ version }` where it can carry the extension, else `{ refusal }`. */
async function inspect(path) {
  if (!existsSync(path)) return { refusal: 'does not exist' };
  if (isSnap(path)) return { refusal: 'is a snap, which cannot read a throw-away profile' };
  const { output } = await capture(path, ['--version'], { timeout: 20_000 });
  const [, version, major] = /Mozilla Firefox ((\d+)\.[\w.]+)/.exec(output) ?? [];
  if (!version) return { refusal: 'did not tell that it is Firefox' };
  if (Number(major) < OLDEST) return { refusal: `is Firefox ${major}, and ${OLDEST} is needed` };
  return { version };
}

const onThisMachine = () =>
  [...NAMES.flatMap((name) => whichAll(name)), ...(USUAL[process.platform] ?? [])].filter((path) =>
    existsSync(path),
  );

/**
 * Finds a Firefox that can carry the extension, or installs one: `{ path, version }`. The one that
 * `FIREFOX_PATH` names is taken before all others; rejects, in words, where that cannot. Resolves to
 * `{ reason }`, in words, where there is none.
 */
export async function ensureFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named) {
    const { version, refusal } = await inspect(named);
    if (!version) throw new Error(`FIREFOX_PATH names ${named}, which ${refusal}.`);
    return { path: named, version };
  }
  const refusals = new Set();
  const sources = [
    async () => onThisMachine(),
    async () => ((await aptInstall('firefox-esr')) ? onThisMachine() : []),
  ];
  for (const source of sources) {
    for (const path of await source()) {
      const { version, refusal } = await inspect(path);
      if (version) return { path, version };
      refusals.add(`\n  ${path} ${refusal}`);
    }
  }
  return {
    reason:
      `No Firefox can carry the extension.${[...refusals].join('')}\n` +
      "Install Firefox from your system's packages or from mozilla.org, or name one in FIREFOX_PATH.",
  };
}
