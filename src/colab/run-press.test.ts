import { describe, expect, it } from 'vitest';
import type { RunCommand } from './names.ts';
import { type Place, type Pressed, runCommandOf } from './run-press.ts';

const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, isTrusted: true };
const mouse = (type: string, more: Partial<Pressed> = {}): Pressed => ({
  ...plain,
  type,
  button: 0,
  ...more,
});
const HELD = { Ctrl: 'ctrlKey', Cmd: 'metaKey', Shift: 'shiftKey', Alt: 'altKey' } as const;
const keys = (chord: string, more: Partial<Pressed> = {}): Pressed => {
  const names = chord.split('+');
  const held = names.slice(0, -1).map((name) => [HELD[name as keyof typeof HELD], true]);
  return { ...plain, type: 'keydown', key: names.at(-1)!, ...Object.fromEntries(held), ...more };
};

const nowhere: Place = { isClosure: false, isResting: false, shownKeys: new Map() };
const code: Place = { ...nowhere, isResting: true };
const runButton: Place = { ...code, entry: 'runfocused' };
const stopButton: Place = { ...nowhere, entry: 'runfocused' };
const toolbar: Place = { ...code, entry: 'runafter' };
const menu: Place = { ...code, entry: 'runbefore', isClosure: true };

type Row = [name: string, pressed: Pressed, place: Place, run: RunCommand | undefined];

const clicks: Row[] = [
  ['a run button', mouse('click'), runButton, 'runfocused'],
  [
    'the button of a text cell, or of one that runs or waits',
    mouse('click'),
    stopButton,
    undefined,
  ],
  ['a run button, by a script', mouse('click', { isTrusted: false }), runButton, undefined],
  ['a run button, on the way down', mouse('mousedown'), runButton, undefined],
  ['a code cell', mouse('click'), code, undefined],
  ['an entry of the toolbar', mouse('click'), toolbar, 'runafter'],
  ['an entry of the toolbar, on the way down', mouse('mousedown'), toolbar, undefined],
  ['an entry of the Runtime menu, on the way down', mouse('mousedown'), menu, 'runbefore'],
  ['an entry that the mouse was dragged to', mouse('mouseup'), menu, 'runbefore'],
  ['an entry of the Runtime menu, too late', mouse('click'), menu, undefined],
  ['an entry, by the right button', mouse('mousedown', { button: 2 }), menu, undefined],
  ['an entry, by a script', mouse('mousedown', { isTrusted: false }), menu, undefined],
];

const shortcuts: Row[] = [
  ...([
    ['Ctrl+Enter', 'runfocused'],
    ['Cmd+Enter', 'runfocused'],
    ['Shift+Enter', 'run-cell-and-select-next'],
    ['Alt+Enter', 'run-cell-and-insert-new'],
    ['Alt+Shift+Enter', 'rundebug'],
  ].flatMap(([chord = '', run]) => [
    [`${chord} in code`, keys(chord), code, run],
    [`${chord} in text, or in a cell that runs`, keys(chord), nowhere, undefined],
  ]) as Row[]),
  ['Ctrl+Shift+Enter', keys('Ctrl+Shift+Enter'), code, 'runselected'],
  ['Cmd+Shift+Enter', keys('Cmd+Shift+Enter'), code, 'runselected'],
  ['Ctrl+F8', keys('Ctrl+F8'), nowhere, 'runbefore'],
  ['Ctrl+F9', keys('Ctrl+F9'), nowhere, 'runall'],
  ['Cmd+F10', keys('Cmd+F10'), nowhere, 'runafter'],
  ['Ctrl+Shift+F9', keys('Ctrl+Shift+F9'), code, undefined],
  ['Ctrl+Shift+Enter in text', keys('Ctrl+Shift+Enter'), nowhere, undefined],
  ['F9', keys('F9'), code, undefined],
  ['Ctrl+Alt+Enter', keys('Ctrl+Alt+Enter'), code, undefined],
  ['Enter in code', keys('Enter'), code, undefined],
  ['Enter on an entry', keys('Enter'), menu, 'runbefore'],
  ['Enter on a run button', keys('Enter'), runButton, 'runfocused'],
  ['Enter on the button of a cell that runs', keys('Enter'), stopButton, undefined],
  ['Space on an entry', keys(' '), toolbar, 'runafter'],
  ['the second key of the interrupt chord', keys('i'), code, undefined],
  ['the key that restarts', keys('.'), code, undefined],
  ['a shortcut, by a script', keys('Ctrl+Enter', { isTrusted: false }), code, undefined],
  ['Enter that ends a composition', keys('Shift+Enter', { isComposing: true }), code, undefined],
  ['a key that comes up', keys('Ctrl+Enter', { type: 'keyup' }), code, undefined],
];

/** Run all has other keys, and its own are another command's. */
const changed: Place = {
  ...code,
  shownKeys: new Map([
    ['Ctrl+Alt+R', 'runall'],
    ['Ctrl+F9', 'restart'],
    ['Ctrl+Enter', 'runfocused'],
  ]),
};

const reassigned: Row[] = [
  ['the keys that the menu shows', keys('Ctrl+Alt+r'), changed, 'runall'],
  ['keys that it shows for another command', keys('Ctrl+F9'), changed, undefined],
  ['keys that it shows for none', keys('Ctrl+F8'), changed, undefined],
  ['keys that are as they were', keys('Ctrl+Enter'), changed, 'runfocused'],
  ['keys of what is in no menu', keys('Shift+Enter'), changed, 'run-cell-and-select-next'],
];

describe('a press', () => {
  it.each([...clicks, ...shortcuts, ...reassigned])('%s', (_, pressed, place, run) => {
    expect(runCommandOf(pressed, place)).toBe(run);
  });
});
