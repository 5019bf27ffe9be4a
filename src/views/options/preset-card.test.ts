import { h } from 'preact';
import { expect, test } from 'vitest';
import '../../words/speak-english.ts';
import type { Piece } from '../../platform/layout.ts';
import type { Preset, PresetFault } from '../../platform/preset.ts';
import { DEFAULTS, type Policy } from '../../platform/settings.ts';
import { t } from '../../words/i18n.ts';
import { piecesOf, recordedActions } from '../layout/pieces.ts';
import { PresetCard, type PresetActions, type PresetState } from './preset-card.tsx';

const actions = recordedActions<string, PresetActions>(
  'importPreset',
  'usePreset',
  'keepMine',
  'undoPreset',
  'closePreset',
);
const preset: Preset = { warnings: 'failures', course: 'Data 101' };
const changes = [{ field: 'course', from: '', to: 'Data 101', isLocked: false }] as const;

type Element = Exclude<Piece, string>;
const elementsIn = (pieces: readonly Piece[]): Element[] =>
  pieces.flatMap((piece) =>
    typeof piece === 'string' ? [] : [piece, ...elementsIn(piece.pieces)],
  );
const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : textOf(piece.pieces))).join('');

/** What the card says, and what its buttons do. */
function drawn(state: PresetState, policy: Policy = { choices: {} }, settings = DEFAULTS) {
  const pieces = piecesOf(h(PresetCard, { state, settings, policy, actions }));
  const elements = elementsIn(pieces);
  return {
    text: textOf(pieces),
    does: elements.flatMap(({ press }) => (press ? [press[0]] : [])),
    settings: elements.filter(({ tag }) => tag === 'dt').map(({ pieces: name }) => textOf(name)),
    isAlert: elements.some(({ attributes }) => attributes.role === 'alert'),
  };
}

test.each<[string, PresetState, string[]]>([
  ['offered', { is: 'offered', preset }, ['usePreset', 'keepMine']],
  ['refused', { is: 'refused', fault: 'too-long' }, ['closePreset']],
  ['used', { is: 'used', preset, changes }, ['undoPreset', 'closePreset']],
  ['undone', { is: 'undone' }, ['closePreset']],
  ['kept out', { is: 'kept' }, ['closePreset']],
])('a preset that is %s can be answered just so', (_, state, does) => {
  expect(drawn(state).does).toEqual(does);
});

test('all that a preset would change is shown before it is used', () => {
  const { settings, text } = drawn({ is: 'offered', preset });
  expect(settings).toEqual([t('warnings'), t('courseName')]);
  expect(text).toContain('Data 101');
});

test('of what an administrator has set is said that it stays, and who has set it', () => {
  const { text, does } = drawn(
    { is: 'offered', preset },
    { choices: { warnings: 'badge' }, setBy: 'Example University' },
  );
  expect(text).toContain('Example University');
  expect(does).toEqual(['usePreset', 'keepMine']);
});

test.each<[string, Preset, Policy, number]>([
  ['sets what holds already', { warnings: DEFAULTS.warnings }, { choices: {} }, 0],
  [
    'sets what an administrator has set',
    { warnings: 'failures' },
    { choices: { warnings: 'badge' } },
    1,
  ],
])('a preset that only %s can only be closed', (_, given, policy, shown) => {
  const { does, settings } = drawn({ is: 'offered', preset: given }, policy);
  expect(does).toEqual(['closePreset']);
  expect(settings).toHaveLength(shown);
});

test.each<PresetState>([
  { is: 'offered', preset },
  { is: 'used', preset, changes },
])('where it could not be kept that is said ($is)', (state) => {
  expect(drawn(state).isAlert).toBe(false);
  const failed = drawn({ ...state, hasFailed: true } as PresetState);
  expect([failed.isAlert, failed.text.includes(t('presetNotSaved'))]).toEqual([true, true]);
});

test('each reason why a preset is refused has a sentence of its own, with the name to blame', () => {
  const faults: PresetFault[] = [
    'too-long',
    'unreadable',
    'other-format',
    'newer-version',
    'unknown-field',
    'bad-value',
    'sets-nothing',
  ];
  const texts = faults.map((fault) => drawn({ is: 'refused', fault }).text);
  expect(new Set(texts).size).toBe(faults.length);
  expect(drawn({ is: 'refused', fault: 'bad-value', field: 'colour' }).text).toContain('colour');
});
