import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { BEFORE_RUNNING } from '../core/ask-first.ts';
import { DEFAULTS, parseSettings } from './settings.ts';

test.each(BEFORE_RUNNING)('%s is read back as it was written', (beforeRunning) => {
  const settings = { ...DEFAULTS, beforeRunning };
  expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'strict'],
  ['a list', ['strict']],
  ['a choice that there is not', { version: 1, beforeRunning: 'always' }],
  ['a choice in a list', { version: 1, beforeRunning: ['strict'] }],
])('%s gives the defaults', (_, stored) => {
  expect(parseSettings(stored)).toEqual(DEFAULTS);
});

test('what another version stored beside a field does not spoil the field', () => {
  const stored = { version: 9, beforeRunning: 'off', colour: 'red' };
  expect(parseSettings(stored)).toEqual({ version: 1, beforeRunning: 'off' });
});

test('anything at all gives settings that can be used', () => {
  const choice = fc.oneof(fc.constantFrom(...BEFORE_RUNNING), fc.anything());
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record({ beforeRunning: choice })), (stored) => {
      const settings = parseSettings(stored);
      expect(Object.keys(settings)).toEqual(Object.keys(DEFAULTS));
      expect(BEFORE_RUNNING).toContain(settings.beforeRunning);
    }),
  );
});
