import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import schema from '../../public/managed-schema.json' with { type: 'json' };
import { BEFORE_RUNNING } from '../core/diagnosis/ask-first.ts';
import { WARNING_LEVELS } from '../core/diagnosis/warning-level.ts';
import {
  DEFAULTS,
  parsePolicy,
  parseSettings,
  readPolicy,
  readSettings,
  watchSettings,
} from './settings.ts';

const storage = vi.hoisted(() => ({
  local: { get: () => Promise.resolve({}) },
  managed: { get: () => Promise.resolve<object>({}) },
  onChanged: { addListener() {} },
}));

vi.mock('./browser.ts', () => ({ extension: { storage } }));

const read = (settings: object) => parseSettings(JSON.parse(JSON.stringify(settings)));

test.each(BEFORE_RUNNING)('before running: %s is read back as it was written', (beforeRunning) => {
  const settings = { ...DEFAULTS, beforeRunning };
  expect(read(settings)).toEqual(settings);
});

test.each(WARNING_LEVELS)('warnings: %s is read back as it was written', (warnings) => {
  const settings = { ...DEFAULTS, warnings };
  expect(read(settings)).toEqual(settings);
});

test.each([true, false])('answer the dialog: %s is read back as it was written', (answerDialog) => {
  const settings = { ...DEFAULTS, answerDialog };
  expect(read(settings)).toEqual(settings);
});

test.each([true, false])('goals: %s is read back as it was written', (goals) => {
  const settings = { ...DEFAULTS, goals };
  expect(read(settings)).toEqual(settings);
});

test('a course and its help link are read back as they were written', () => {
  const settings = { ...DEFAULTS, course: 'Physics 101', helpLink: 'https://example.edu/help' };
  expect(read(settings)).toEqual(settings);
});

test('settings from before there were courses are read as they were', () => {
  const stored = { version: 1, warnings: 'badge', beforeRunning: 'off', answerDialog: false };
  expect(parseSettings(stored)).toEqual({ ...stored, goals: false, course: '', helpLink: '' });
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'strict'],
  ['a list', ['strict']],
  ['choices that there are not', { version: 1, beforeRunning: 'always', warnings: 'loud' }],
  ['a choice in a list', { version: 1, beforeRunning: ['strict'] }],
  ['a text for yes', { version: 1, answerDialog: 'false', goals: 'true' }],
  ['a script for a help link', { version: 1, helpLink: 'javascript:alert(1)' }],
  ['a help link without encryption', { version: 1, helpLink: 'http://example.edu/' }],
  ['a course of two lines', { version: 1, course: 'Physics\n101' }],
])('%s gives the defaults', (_, stored) => {
  expect(parseSettings(stored)).toEqual(DEFAULTS);
});

test('a field that is broken does not lose the others', () => {
  const stored = { version: 1, warnings: 7, beforeRunning: 'off', answerDialog: false };
  expect(parseSettings(stored)).toEqual({
    ...DEFAULTS,
    beforeRunning: 'off',
    answerDialog: false,
  });
});

test('what another version stored beside a field does not spoil the field', () => {
  const stored = { version: 9, beforeRunning: 'off', colour: 'red' };
  expect(parseSettings(stored)).toEqual({ ...DEFAULTS, beforeRunning: 'off' });
});

test('anything at all gives settings that can be used', () => {
  const choice = fc.oneof(fc.constantFrom(...BEFORE_RUNNING, ...WARNING_LEVELS), fc.anything());
  const record = fc.record({
    beforeRunning: choice,
    warnings: choice,
    answerDialog: choice,
    helpLink: fc.oneof(fc.webUrl(), choice),
    course: fc.oneof(fc.string(), choice),
  });
  fc.assert(
    fc.property(fc.oneof(fc.anything(), record), (stored) => {
      const settings = parseSettings(stored);
      expect(Object.keys(settings)).toEqual(Object.keys(DEFAULTS));
      expect(BEFORE_RUNNING).toContain(settings.beforeRunning);
      expect(WARNING_LEVELS).toContain(settings.warnings);
      expect(settings.answerDialog).toBeTypeOf('boolean');
      expect(settings.helpLink).toMatch(/^(?:https:\/\/.{1,492})?$/);
      expect(settings.course).toMatch(/^.{0,100}$/);
    }),
  );
});

test('a policy holds what it sets and nothing else', () => {
  expect(parsePolicy({ beforeRunning: 'strict', warnings: 'loud' })).toEqual({
    choices: { beforeRunning: 'strict' },
  });
  expect(parsePolicy(undefined)).toEqual({ choices: {} });
  expect(parsePolicy({})).toEqual({ choices: {} });
});

test('a policy may say whose it is, at a bounded length', () => {
  expect(parsePolicy({ course: ' Physics 101 ' }).setBy).toBe('Physics 101');
  expect(parsePolicy({ course: 'x'.repeat(9_000) }).setBy).toHaveLength(100);
  expect(parsePolicy({ course: ['Physics'] })).not.toHaveProperty('setBy');
  expect(parsePolicy({ course: '  ' })).not.toHaveProperty('setBy');
});

test('a policy may set a help link, over https only', () => {
  const helpLink = 'https://example.edu/numpy';
  expect(parsePolicy({ helpLink })).toEqual({ choices: { helpLink } });
  expect(parsePolicy({ helpLink: 'http://example.edu/numpy' })).toEqual({ choices: {} });
});

test('the schema for administrators names the choices that there are', () => {
  const { properties } = schema;
  const { version: _, ...settings } = DEFAULTS;
  expect(Object.keys(properties).toSorted()).toEqual(Object.keys(settings).toSorted());
  expect(properties.warnings.enum).toEqual(WARNING_LEVELS);
  expect(properties.beforeRunning.enum).toEqual(BEFORE_RUNNING);
});

test('a policy that the browser gives late holds up nobody, and is reported when it comes', async () => {
  let give!: (policy: object) => void;
  const late = new Promise<object>((resolve) => (give = resolve));
  storage.managed.get = () => late;
  const changed = vi.fn();
  watchSettings(changed);
  expect(await readSettings()).toEqual(DEFAULTS);
  give({ beforeRunning: 'strict' });
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
  expect(await readSettings()).toEqual({ ...DEFAULTS, beforeRunning: 'strict' });
});

test('a browser without policies is as one whose policy sets nothing', async () => {
  storage.managed.get = () => Promise.reject(new Error('no such area'));
  expect(await readPolicy()).toEqual({ choices: {} });
});
