// @vitest-environment happy-dom
import { h, render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import '../../words/speak-english.ts';
import { DEFAULTS } from '../../platform/settings.ts';
import { Options } from './options.tsx';
import type { Saved } from './saved.tsx';

const none = () => {};
const presets = {
  importPreset: none,
  usePreset: none,
  keepMine: none,
  undoPreset: none,
  closePreset: none,
};
const actions = { save: none, undo: vi.fn(), changeShortcuts: none, unmute: none, allow: none };
let page: HTMLElement;

beforeEach(() => {
  page = document.createElement('main');
  document.body.replaceChildren(page);
});

function draw(saved: Saved | undefined, address?: string): void {
  const about = { version: '0.1.2', licence: 'MIT', address };
  const model = { settings: DEFAULTS, policy: { choices: {} }, saved, about };
  const rest = { muted: [], shortcuts: [], hasAccess: true };
  render(h(Options, { model: { ...model, ...rest }, presets, actions }), page);
}
const status = () => page.querySelector('[role=status]')!;
const outcomes = () => [...page.querySelectorAll('.outcome')];

test.each([
  [undefined, '', 'unseen', 0],
  [{ what: 'warnings', isWritten: true }, 'Saved', 'unseen', 1],
  [
    { what: 'warnings', isWritten: false },
    'The browser could not read or save the settings.',
    'problem',
    1,
  ],
] as const)('whether %j was saved is said aloud, once', (saved, text, look, places) => {
  draw(saved);
  expect([status().textContent, status().className]).toEqual([text, look]);
  expect(outcomes()).toHaveLength(places);
});

test('it is shown in the row that was clicked', () => {
  draw({ what: 'warnings', isWritten: true });
  const [outcome] = outcomes();
  expect(outcome?.textContent).toBe('Saved');
  expect(outcome?.closest('.option')?.textContent).toContain('NumPy replaced or broken');
  draw({ what: 'goals', isWritten: false });
  expect(outcomes()[0]?.textContent).toBe('Not saved');
});

test.each(['everything', 'course', 'helpLink'] as const)('a removal can be undone: %s', (what) => {
  draw({ what, isWritten: true, before: DEFAULTS });
  const undo = outcomes()[0]?.querySelector('button');
  expect(document.activeElement).toBe(undo);
  undo?.click();
  expect(actions.undo).toHaveBeenCalled();
});

test('what was not written cannot be undone', () => {
  draw({ what: 'everything', isWritten: false, before: DEFAULTS });
  expect(outcomes()[0]?.querySelector('button')).toBeNull();
});

test('the version, the licence and the project are told, and what each sign means', () => {
  draw(undefined, 'https://example.org/clean-slate');
  const text = page.querySelector('.facts')?.textContent;
  expect(text).toContain('0.1.2');
  expect(text).toContain('MIT');
  expect(page.querySelector('.facts a')?.getAttribute('href')).toBe(
    'https://example.org/clean-slate',
  );
  expect(page.querySelectorAll('.signs dt')).toHaveLength(9);
  draw(undefined);
  expect(page.querySelector('.facts')?.textContent).toContain('loaded from a folder');
});
