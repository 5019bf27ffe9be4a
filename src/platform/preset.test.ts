import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BEFORE_RUNNING } from '../core/diagnosis/ask-first.ts';
import { WARNING_LEVELS } from '../core/diagnosis/warning-level.ts';
import { applyPreset, changesOf, undoChanges } from './preset-changes.ts';
import {
  MAX_PRESET,
  parsePreset,
  presetIn,
  readFragment,
  readPreset,
  toFragment,
  withPreset,
  writePreset,
  type Preset,
} from './preset.ts';
import { DEFAULTS, type Policy, type Settings } from './settings.ts';

const signed = { format: 'clean-slate-preset', version: 1 };
const NO_POLICY: Policy = { choices: {} };

const courses = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .filter((text) => parsePreset({ ...signed, course: text }).ok)
  .map((text) => text.trim());
const links = fc
  .webUrl({ validSchemes: ['https'] })
  .map((text) => new URL(text).href)
  .filter((text) => text.length <= 500);
const presets = fc
  .record(
    {
      warnings: fc.constantFrom(...WARNING_LEVELS),
      beforeRunning: fc.constantFrom(...BEFORE_RUNNING),
      goals: fc.boolean(),
      course: courses,
      helpLink: links,
    },
    { requiredKeys: [] },
  )
  .filter((preset) => Object.keys(preset).length > 0) as fc.Arbitrary<Preset>;

const settingsOf: fc.Arbitrary<Settings> = fc.record({
  version: fc.constant(1 as const),
  warnings: fc.constantFrom(...WARNING_LEVELS),
  beforeRunning: fc.constantFrom(...BEFORE_RUNNING),
  answerDialog: fc.boolean(),
  goals: fc.boolean(),
  helpLink: fc.oneof(fc.constant(''), links),
  course: fc.oneof(fc.constant(''), courses),
});
const policies: fc.Arbitrary<Policy> = fc.record({
  choices: fc.record(
    { warnings: fc.constantFrom(...WARNING_LEVELS), helpLink: links },
    { requiredKeys: [] },
  ),
});

describe('a preset that was written', () => {
  test('is read back from its file and from its fragment', () => {
    fc.assert(
      fc.property(presets, (preset) => {
        const reading = { ok: true, preset };
        expect(readPreset(writePreset(preset))).toEqual(reading);
        expect(readFragment(toFragment(preset))).toEqual(reading);
      }),
    );
  });

  test('stands in an address beside what Colab has there', () => {
    const fragments = fc.constantFrom('', '#', '#scrollTo=aB-1', '#create=true&language=r');
    fc.assert(
      fc.property(presets, fragments, (preset, hash) => {
        const fragment = toFragment(preset);
        const address = `https://colab.research.google.com/drive/1AbC?authuser=0${hash}`;
        const url = new URL(withPreset(withPreset(address, 'older'), fragment));
        expect(presetIn(url.hash)).toBe(fragment);
        expect(fragment).toMatch(/^[\w-]+$/);
        expect(url.href.startsWith(address.replace(/#$/, ''))).toBe(true);
        expect(url.hash).not.toContain('older');
      }),
    );
  });
});

describe('a preset from elsewhere', () => {
  test.each([
    ['nothing', undefined, 'other-format'],
    ['a list', [signed], 'other-format'],
    ['an exported history', { tool: 'clean-slate-for-colab', version: 1 }, 'other-format'],
    ['no version', { format: signed.format, warnings: 'badge' }, 'other-format'],
    ['a version in words', { ...signed, version: '1', warnings: 'badge' }, 'other-format'],
    ['an older version than there was', { ...signed, version: 0 }, 'other-format'],
    ['a newer version', { ...signed, version: 2, colour: 'red' }, 'newer-version'],
    ['nothing that it sets', signed, 'sets-nothing'],
    ['a setting that is no preset’s', { ...signed, answerDialog: false }, 'unknown-field'],
    ['a name that every object has', { ...signed, constructor: 1 }, 'unknown-field'],
    ['a level that there is not', { ...signed, warnings: 'loud' }, 'bad-value'],
    ['a level in a list', { ...signed, warnings: ['badge'] }, 'bad-value'],
    ['an empty course', { ...signed, course: '  ' }, 'bad-value'],
    ['a long course', { ...signed, course: 'x'.repeat(101) }, 'bad-value'],
    ['a course of two lines', { ...signed, course: 'a\nb' }, 'bad-value'],
    ['a course that turns the text', { ...signed, course: 'a\u202Eb' }, 'bad-value'],
    ['half a character', { ...signed, course: 'a\uD800' }, 'bad-value'],
    ['a script', { ...signed, helpLink: 'javascript:alert(1)//https://a.edu' }, 'bad-value'],
    ['data', { ...signed, helpLink: 'data:text/html,https://a.edu' }, 'bad-value'],
    ['no encryption', { ...signed, helpLink: 'http://a.edu' }, 'bad-value'],
    ['another host in front', { ...signed, helpLink: 'https://a.edu@b.example/' }, 'bad-value'],
    ['a relative link', { ...signed, helpLink: '/src/views/options/index.html' }, 'bad-value'],
    ['a long link', { ...signed, helpLink: `https://a.edu/${'x'.repeat(500)}` }, 'bad-value'],
  ])('%s is refused', (_, content, fault) => {
    expect(parsePreset(content)).toMatchObject({ ok: false, fault });
  });

  test('one that names __proto__ is refused, and changes no object', () => {
    const text = `{"format":"clean-slate-preset","version":1,"__proto__":{"warnings":"badge"}}`;
    expect(readPreset(text)).toEqual({ ok: false, fault: 'unknown-field', field: '__proto__' });
    expect(({} as Record<string, unknown>)['warnings']).toBeUndefined();
  });

  test('the field to blame is named, at a bounded length', () => {
    const reading = parsePreset({ ...signed, ['y'.repeat(900)]: 1 });
    expect(reading).toEqual({ ok: false, fault: 'unknown-field', field: 'y'.repeat(40) });
  });

  test.each([
    ['too long', 'A'.repeat(MAX_PRESET + 1), 'too-long'],
    ['empty', '', 'unreadable'],
    ['not base64url', 'e30=', 'unreadable'],
    ['cut off', toFragment({ warnings: 'badge' }).slice(0, -5), 'unreadable'],
    ['not UTF-8', '_____w', 'unreadable'],
    ['percent signs', '%3Cscript%3E', 'unreadable'],
  ])('a fragment that is %s is refused', (_, text, fault) => {
    expect(readFragment(text)).toMatchObject({ ok: false, fault });
  });

  test('anything at all is refused, or sets what may be set', () => {
    const value = fc.oneof(fc.anything(), fc.string(), fc.constantFrom(...WARNING_LEVELS));
    const content = fc
      .record({ ...mapped(signed), warnings: value, course: value })
      .chain((whole) =>
        fc.dictionary(fc.string(), value).map((others) => ({ ...whole, ...others })),
      );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), content), (content) => {
        const reading = parsePreset(content);
        if (!reading.ok) return;
        expect(readFragment(toFragment(reading.preset))).toEqual(reading);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void readFragment(text)));
    fc.assert(fc.property(fc.base64String(), (text) => void readFragment(text)));
  });
});

const mapped = <Value extends object>(value: Value) =>
  Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fc.constant(each)]));

describe('what a preset changes', () => {
  test('is all that is reported, is nothing once it is used, and can be undone', () => {
    fc.assert(
      fc.property(presets, settingsOf, policies, (preset, settings, policy) => {
        const changes = changesOf(preset, settings, policy);
        const applied = applyPreset(preset, settings, policy);
        const told = new Set(changes.filter((each) => !each.isLocked).map(({ field }) => field));
        for (const field of Object.keys(DEFAULTS) as (keyof Settings)[]) {
          expect(applied[field] !== settings[field]).toBe(told.has(field as 'course'));
        }
        for (const { field, isLocked } of changes) expect(isLocked).toBe(field in policy.choices);
        const left = changesOf(preset, applied, policy);
        expect(left).toEqual(changes.filter(({ isLocked }) => isLocked));
        expect(undoChanges(changes, applied)).toEqual(settings);
      }),
    );
  });

  test('undoing it keeps what was changed since', () => {
    const changes = changesOf({ warnings: 'badge' }, DEFAULTS, NO_POLICY);
    const since = { ...DEFAULTS, warnings: 'badge' as const, answerDialog: false };
    expect(undoChanges(changes, since)).toEqual({ ...DEFAULTS, answerDialog: false });
  });

  test('what an administrator has set stays', () => {
    const policy: Policy = { choices: { warnings: 'everything' } };
    expect(changesOf({ warnings: 'badge' }, DEFAULTS, policy)).toEqual([
      { field: 'warnings', from: 'everything', to: 'badge', isLocked: true },
    ]);
    expect(applyPreset({ warnings: 'badge' }, DEFAULTS, policy)).toEqual(DEFAULTS);
  });
});
