import { afterEach, describe, expect, it, vi } from 'vitest';
import manifest from '../../manifest.json';
import { firefoxManifest } from '../../scripts/firefox-manifest.ts';

const contains = vi.fn<(asked: object) => Promise<boolean>>();
const request = vi.fn<(asked: object) => Promise<boolean>>();

/** The module, in a browser that runs a build with this manifest. */
async function inBrowserWith(built: object) {
  vi.resetModules();
  vi.stubGlobal('browser', {
    runtime: { id: 'ours', getManifest: () => built },
    permissions: { contains, request },
  });
  return import('./host-access.ts');
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

const HOSTS = ['https://colab.research.google.com/*', 'https://*.googleusercontent.com/*'];

describe('in Firefox', () => {
  it.each([true, false])('the browser is asked about each host of the scripts: %s', async (has) => {
    contains.mockResolvedValue(has);
    const { hasHostAccess } = await inBrowserWith(firefoxManifest(manifest));
    expect(await hasHostAccess()).toBe(has);
    expect(contains).toHaveBeenCalledWith({ origins: HOSTS });
  });

  it('a person is asked for the same, in the click itself', async () => {
    request.mockResolvedValue(true);
    const { askForHostAccess } = await inBrowserWith(firefoxManifest(manifest));
    const answer = askForHostAccess();
    expect(request).toHaveBeenCalledWith({ origins: HOSTS });
    expect(await answer).toBe(true);
  });
});

it('where the browser tells nothing of it, nobody is asked', async () => {
  const { hasHostAccess } = await inBrowserWith(manifest);
  expect(await hasHostAccess()).toBe(true);
  expect(contains).not.toHaveBeenCalled();
});
