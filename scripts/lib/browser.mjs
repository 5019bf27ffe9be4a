import { existsSync, realpathSync } from 'node:fs';
import { aptInstall } from './apt.mjs';
import { ROOT } from './places.mjs';
import { capture, runLogged } from './run.mjs';
import { tell } from './steps.mjs';
import { whichAll } from './which.mjs';

const NAMES = ['chromium', 'chromium-browser', 'chrome', 'google-chrome', 'google-chrome-stable'];
const MAC_APP = '/Applications/Chromium.app/Contents/MacOS/Chromium';
/** From this version on, Chrome under Google's brand ignores --load-extension. */
const BRANDED_LIMIT = 137;

/** Says what a program is: `{ version }` where it can carry the extension, else `{ refusal }`. */
async function inspect(path) {
  if (!existsSync(path)) return { refusal: 'does not exist' };
  const { ok, output } = await capture(path, ['--version'], { timeout: 20_000 });
  const [, brand, version, major] =
    /(Chromium|Google Chrome(?: for Testing)?) ((\d+)\.[\d.]+)/.exec(output) ?? [];
  if (/\bsnap\b/.test(output) && !version) return { refusal: 'only tells how to install a snap' };
  if (!ok || !version) return { refusal: 'did not tell its version' };
  if (realpathSync(path).includes('/snap/')) {
    return { refusal: 'is a snap, which cannot read a throw-away profile' };
  }
  if (brand === 'Google Chrome' && Number(major) >= BRANDED_LIMIT) {
    return { refusal: `is Chrome ${major}, which loads no extension from a folder` };
  }
  return { version };
}

async function playwrightPath() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) ? [path] : [];
}

async function firstUsable(paths, refusals) {
  for (const path of paths) {
    const { version, refusal } = await inspect(path);
    if (version) return { path, version };
    const line = `${path} ${refusal}`;
    if (!refusals.includes(line)) refusals.push(line);
  }
  return undefined;
}

const onThisMachine = () =>
  [...NAMES.flatMap((name) => whichAll(name)), MAC_APP].filter((path) => existsSync(path));

async function download() {
  tell('Downloading Chromium with Playwright.');
  try {
    await runLogged('npx', ['--no-install', 'playwright', 'install', 'chromium'], { cwd: ROOT });
  } catch (error) {
    tell(error.message);
  }
  return playwrightPath();
}

/**
 * Finds a browser that can carry the extension, or installs one: `{ path, version }`. The one that
 * `CHROMIUM_PATH` names is taken before all others. Rejects, in words, where there is none.
 */
export async function ensureBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    const { version, refusal } = await inspect(named);
    if (!version) throw new Error(`CHROMIUM_PATH names ${named}, which ${refusal}.`);
    return { path: named, version };
  }
  const refusals = [];
  const sources = [
    async () => [...(await playwrightPath()), ...onThisMachine()],
    async () => ((await aptInstall('chromium')) ? onThisMachine() : []),
    download,
  ];
  for (const source of sources) {
    const found = await firstUsable(await source(), refusals);
    if (found) return found;
  }
  const looked = refusals.map((refusal) => `\n  ${refusal}`).join('');
  throw new Error(
    `No browser can carry the extension.${looked}\nInstall Chromium from your system's packages, ` +
      'or run "npx playwright install chromium", or name one in CHROMIUM_PATH.',
  );
}
