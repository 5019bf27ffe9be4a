// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { MAX_PRESET, toFragment, writePreset, type Preset } from '../../platform/preset.ts';
import { DEFAULTS, type Policy, type Settings } from '../../platform/settings.ts';
import type { PresetState } from './preset-card.tsx';
import { presetFlow } from './preset-flow.ts';

/** What the browser keeps for the extension; it may refuse to. */
const storage = vi.hoisted(() => ({ kept: {} as Record<string, unknown>, refuses: false }));
vi.mock('../../platform/browser.ts', () => ({
  extension: {
    storage: {
      local: {
        get: (key: string) => Promise.resolve({ [key]: storage.kept[key] }),
        set(items: object) {
          if (storage.refuses) return Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
          Object.assign(storage.kept, structuredClone(items));
          return Promise.resolve();
        },
      },
    },
  },
}));

const preset: Preset = { warnings: 'failures', course: 'Data 101' };
const changes = [
  { field: 'warnings', from: 'seen', to: 'failures', isLocked: false },
  { field: 'course', from: '', to: 'Data 101', isLocked: false },
];

let model: { settings: Settings; policy: Policy; preset?: PresetState | undefined };
let flow: ReturnType<typeof presetFlow>;

beforeEach(() => {
  storage.kept = {};
  storage.refuses = false;
  model = { settings: DEFAULTS, policy: { choices: {} } };
  flow = presetFlow({
    now: () => model,
    show: (change) => {
      model = { ...model, ...change };
    },
  });
  document.body.className = '';
  location.hash = `clean-slate=${toFragment(preset)}`;
});

/** All that was begun is done. */
const settled = () => new Promise(setImmediate);
const hash = () => location.hash;

async function importFile(text: string) {
  flow.actions.importPreset(new File([text], 'preset.json'));
  await settled();
  return model.preset;
}

async function offer(given = preset) {
  await importFile(writePreset(given));
  expect(model.preset).toEqual({ is: 'offered', preset: given });
}

describe("the page's own address", () => {
  test.each([
    ['a preset', `#clean-slate=${toFragment(preset)}`, { is: 'offered', preset }],
    [
      "one beside Colab's own names",
      `#scrollTo=x&clean-slate=${toFragment(preset)}`,
      { is: 'offered', preset },
    ],
    ['a damaged one', '#clean-slate=e3', { is: 'refused', ok: false, fault: 'unreadable' }],
    ['none', '#scrollTo=x', undefined],
  ])('has %s', (_, given, shown) => {
    location.hash = given;
    flow.readAddress();
    expect(model.preset).toEqual(shown);
  });
});

describe('a file', () => {
  test.each([
    ['with another format', '{}', 'other-format', undefined],
    [
      'that sets what there is not',
      writePreset(preset).replace('"warnings"', '"colour"'),
      'unknown-field',
      'colour',
    ],
    ['that is no JSON', 'warnings: none', 'unreadable', undefined],
  ])('%s is refused, and nothing is changed', async (_, text, fault, field) => {
    expect(await importFile(text)).toMatchObject({ is: 'refused', fault, ...(field && { field }) });
    expect(storage.kept).toEqual({});
  });

  test('that is far too long is not even read', async () => {
    const file = new File(['x'.repeat(MAX_PRESET * 4 + 1)], 'preset.json');
    const text = vi.spyOn(file, 'text');
    flow.actions.importPreset(file);
    await settled();
    expect(model.preset).toMatchObject({ is: 'refused', fault: 'too-long' });
    expect(text).not.toHaveBeenCalled();
  });

  test('that is a folder is refused', async () => {
    const folder = new File([], 'presets');
    vi.spyOn(folder, 'text').mockRejectedValue(new DOMException('A folder', 'NotFoundError'));
    flow.actions.importPreset(folder);
    await settled();
    expect(model.preset).toMatchObject({ is: 'refused', fault: 'unreadable' });
  });
});

describe('a preset that is used', () => {
  test('is kept, answered, and gone from the address', async () => {
    await offer();
    flow.actions.usePreset();
    await settled();
    const settings = { ...DEFAULTS, ...preset };
    expect(model).toMatchObject({ settings, preset: { is: 'used', preset, changes } });
    expect(storage.kept).toEqual({
      settings,
      'answered-presets': [toFragment(preset)],
    });
    expect(hash()).toBe('');
  });

  test('changes nothing that an administrator has set', async () => {
    model.policy = { choices: { warnings: 'everything' } };
    await offer();
    flow.actions.usePreset();
    await settled();
    expect(storage.kept['settings']).toEqual({ ...DEFAULTS, course: 'Data 101' });
  });

  test('is still offered where it cannot be kept, also after a reload', async () => {
    storage.refuses = true;
    await offer();
    flow.actions.usePreset();
    await settled();
    expect(model).toMatchObject({
      settings: DEFAULTS,
      preset: { is: 'offered', preset, hasFailed: true },
    });
    expect(hash()).not.toBe('');
    expect(storage.kept).toEqual({});
  });

  test('can be undone; what was changed since stays', async () => {
    await offer();
    flow.actions.usePreset();
    await settled();
    model.settings = { ...model.settings, beforeRunning: 'strict' };
    flow.actions.undoPreset();
    await settled();
    const settings = { ...DEFAULTS, beforeRunning: 'strict' };
    expect(model).toMatchObject({ settings, preset: { is: 'undone' } });
    expect(storage.kept['settings']).toEqual(settings);
  });

  test('stays used where that cannot be kept', async () => {
    await offer();
    flow.actions.usePreset();
    await settled();
    storage.refuses = true;
    flow.actions.undoPreset();
    await settled();
    expect(model).toMatchObject({
      settings: { ...DEFAULTS, ...preset },
      preset: { is: 'used', changes, hasFailed: true },
    });
  });
});

test('a preset that is not used is answered, and changes nothing', async () => {
  await offer();
  flow.actions.keepMine();
  await settled();
  expect(model).toEqual({ ...model, settings: DEFAULTS, preset: { is: 'kept' } });
  expect(storage.kept).toEqual({ 'answered-presets': [toFragment(preset)] });
  expect(hash()).toBe('');
});

test('a preset that is closed is gone, and not answered', async () => {
  await offer();
  flow.actions.closePreset();
  await settled();
  expect(model.preset).toBeUndefined();
  expect(hash()).toBe('');
  expect(storage.kept).toEqual({});
});

test.each<[string, 'usePreset' | 'keepMine' | 'undoPreset', PresetState | undefined]>([
  ['is used', 'usePreset', undefined],
  ['is used', 'usePreset', { is: 'kept' }],
  ['is used', 'usePreset', { is: 'refused', fault: 'too-long' }],
  ['is kept out', 'keepMine', { is: 'used', preset, changes: [] }],
  ['is undone', 'undoPreset', { is: 'offered', preset }],
])('nothing %s that is not there to be (%s, %o)', async (_, action, state) => {
  model.preset = state;
  flow.actions[action]();
  await settled();
  expect(model).toEqual({ settings: DEFAULTS, policy: { choices: {} }, preset: state });
  expect(storage.kept).toEqual({});
});
