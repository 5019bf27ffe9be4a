import type { Tabs } from 'webextension-polyfill';
import { beforeEach, expect, it, vi } from 'vitest';
import { noteAnswered } from '../platform/answered-presets.ts';
import { toFragment, type Preset } from '../platform/preset.ts';
import { offerPreset } from './offer-preset.ts';

const fake = vi.hoisted(() => {
  const area = () => {
    let stored: Record<string, unknown> = {};
    return {
      get: (key: string) => Promise.resolve({ [key]: stored[key] }),
      set: (items: object) => Promise.resolve(void Object.assign(stored, items)),
      clear: () => void (stored = {}),
    };
  };
  const opened: string[] = [];
  const browser = {
    storage: { session: area(), local: area(), managed: area() },
    runtime: { getURL: (path: string) => `chrome-extension://own/${path}` },
    tabs: { create: ({ url }: { url: string }) => Promise.resolve(void opened.push(url)) },
  };
  Object.assign(globalThis, { browser });
  return { browser, opened };
});

vi.mock('webextension-polyfill', () => ({ default: fake.browser }));

const tab = { active: true, index: 0 } as Tabs.Tab;
const preset = (course: string): Preset => ({ course });
const link = (text: string) => `#clean-slate=${text}`;
/** Whether following a link opens the options by itself. */
async function opens(text: string): Promise<boolean> {
  const before = fake.opened.length;
  offerPreset(link(text), tab);
  await new Promise((resolve) => setTimeout(resolve));
  return fake.opened.length > before;
}

beforeEach(() => {
  fake.browser.storage.session.clear();
  fake.browser.storage.local.clear();
  fake.opened.length = 0;
});

it('opens at most one page of options in a session without a click', async () => {
  for (let course = 1; course <= 25; course++) await opens(toFragment(preset(`Physics ${course}`)));
  for (let broken = 1; broken <= 25; broken++) await opens(`broken-${broken}`);
  expect(fake.opened).toHaveLength(1);
});

it('offers another preset once the person has answered the one before', async () => {
  const [first, second] = [toFragment(preset('Physics')), toFragment(preset('Chemistry'))];
  expect(await opens(first)).toBe(true);
  expect(await opens(second)).toBe(false);
  await noteAnswered(first);
  expect(await opens(first)).toBe(false);
  expect(await opens(second)).toBe(true);
});
