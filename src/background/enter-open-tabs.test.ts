import { beforeEach, expect, it, vi } from 'vitest';
import manifest from '../../manifest.json';
import { firefoxManifest } from '../../scripts/firefox-manifest.ts';

const executeScript = vi.fn<(injection: { target: { tabId: number } }) => Promise<unknown>>();
const contains = vi.fn<() => Promise<boolean>>();

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getManifest: () => firefoxManifest(manifest) },
    scripting: { executeScript },
    tabs: { query: () => Promise.resolve([{ id: 3 }, {}, { id: 7 }]) },
  },
}));
vi.stubGlobal('browser', {
  runtime: { id: 'ours', getManifest: () => firefoxManifest(manifest) },
  permissions: { contains },
});
const { enterOpenTabs } = await import('./enter-open-tabs.ts');

beforeEach(() => {
  executeScript.mockReset().mockResolvedValue([]);
  contains.mockReset().mockResolvedValue(true);
});

it('each open tab of Colab gets what the manifest puts into new ones, where and how it says', async () => {
  await enterOpenTabs();
  const all = executeScript.mock.calls.map(([injection]) => injection);
  expect(all.filter(({ target }) => target.tabId === 3)).toEqual([
    { target: { tabId: 3, allFrames: false }, files: ['src/content/notebook.ts'] },
    { target: { tabId: 3, allFrames: false }, files: ['src/content/page-world.ts'], world: 'MAIN' },
    { target: { tabId: 3, allFrames: true }, files: ['src/content/output-frame.ts'] },
  ]);
  expect(all).toHaveLength(6);
});

it('a tab that cannot be entered keeps nobody out of the others', async () => {
  executeScript.mockRejectedValueOnce(new Error('Missing host permission'));
  await enterOpenTabs();
  expect(executeScript).toHaveBeenCalledTimes(6);
});

it('without access no tab is touched', async () => {
  contains.mockResolvedValue(false);
  await enterOpenTabs();
  expect(executeScript).not.toHaveBeenCalled();
});
