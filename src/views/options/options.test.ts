// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../words/speak-english.ts';
import { DEFAULTS, type Settings } from '../../platform/settings.ts';
import { Options, type OptionsModel } from './options.tsx';
import type { Changed } from './saved.tsx';

const NOTHING: OptionsModel = {
  settings: DEFAULTS,
  policy: { choices: {} },
  saved: undefined,
  shortcuts: [],
  about: { version: '0.1.2', licence: 'MIT', address: undefined },
  muted: [],
  hasAccess: true,
};
const LINK = 'https://help.example.edu/numpy?course=101';

const presets = {
  importPreset: vi.fn(),
  usePreset: vi.fn(),
  keepMine: vi.fn(),
  undoPreset: vi.fn(),
  closePreset: vi.fn(),
};
/** What is stored; the page shows it then, as it does in the browser. */
const save = vi.fn<(settings: Settings, what: Changed) => void>((settings) => show({ settings }));
const actions = {
  save,
  undo: vi.fn(),
  changeShortcuts: vi.fn(),
  unmute: vi.fn(),
  allow: vi.fn(),
};

let page: HTMLElement;
let model: OptionsModel;

function show(change: Partial<OptionsModel>) {
  model = { ...model, ...change };
  render(h(Options, { model, presets, actions }), page);
}

beforeEach(() => {
  page = document.createElement('main');
  document.body.replaceChildren(page);
  model = NOTHING;
  show({});
});
afterEach(() => {
  render(null, page);
  vi.clearAllMocks();
});

/** A text without the marks that keep a name apart from the direction of the text around it. */
const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/[\u2066-\u2069]/g, '');
const all = <E extends Element = HTMLElement>(selector: string, within: Element = page) => [
  ...within.querySelectorAll<E>(selector),
];
const texts = (selector: string) => all(selector).map(({ textContent }) => plain(textContent));

/** A group of options by its title. */
function group(title: string) {
  const found = all<HTMLFieldSetElement>('fieldset').find(
    (one) => one.querySelector('legend')?.textContent === title,
  );
  if (!found) throw new Error(`no group: ${title}`);
  return found;
}
const options = (title: string) => all<HTMLInputElement>('input:not([type=file])', group(title));
const wordsOf = (option: HTMLInputElement, attribute: 'labelledby' | 'describedby') =>
  page.querySelector(`#${option.getAttribute(`aria-${attribute}`)}`)?.textContent;
const labels = (title: string) => options(title).map((option) => wordsOf(option, 'labelledby'));
const checked = (title: string) =>
  options(title).flatMap((option) => (option.checked ? [wordsOf(option, 'labelledby')] : []));
const choose = (title: string, label: string) =>
  options(title)
    .find((option) => wordsOf(option, 'labelledby') === label)!
    .click();
/** A button or link by its name. */
const named = (name: string) =>
  all('button, a').find((one) => [one.getAttribute('aria-label'), one.textContent].includes(name));

describe('the choices', () => {
  test.each([
    [
      'Warnings',
      ['Everything', 'NumPy replaced or broken', 'Only after a failure', 'Badge only'],
      'NumPy replaced or broken',
    ],
    [
      'Before running',
      ['Never ask', 'Ask when NumPy is broken', 'Strict, for courses'],
      'Ask when NumPy is broken',
    ],
    ["Colab's dialog", ['Answer it for me'], 'Answer it for me'],
    ['History', ['Show goals and all numbers'], undefined],
  ])('of %s are told apart by their labels and lines of help', (title, all, first) => {
    expect(labels(title)).toEqual(all);
    expect(checked(title)).toEqual(first ? [first] : []);
    const help = options(title).map((option) => wordsOf(option, 'describedby'));
    expect(new Set(help).size).toBe(all.length);
    expect(help.every(Boolean)).toBe(true);
  });

  test.each<[string, string, Partial<Settings>, string[]]>([
    ['Warnings', 'Badge only', { warnings: 'badge' }, ['Badge only']],
    ['Before running', 'Strict, for courses', { beforeRunning: 'strict' }, ['Strict, for courses']],
    ["Colab's dialog", 'Answer it for me', { answerDialog: false }, []],
    ['History', 'Show goals and all numbers', { goals: true }, ['Show goals and all numbers']],
  ])('of %s are stored when one is made, and nothing else changes', (title, label, change, now) => {
    const own: Settings = { ...DEFAULTS, course: 'Data 101', helpLink: LINK };
    show({ settings: own });
    choose(title, label);
    expect(save.mock.calls).toEqual([[{ ...own, ...change }, Object.keys(change)[0]]]);
    expect(checked(title)).toEqual(now);
  });

  test('are shown as stored', () => {
    const own: Settings = {
      ...DEFAULTS,
      warnings: 'everything',
      beforeRunning: 'off',
      answerDialog: false,
    };
    show({ settings: own });
    expect(['Warnings', 'Before running', "Colab's dialog"].flatMap(checked)).toEqual([
      'Everything',
      'Never ask',
    ]);
  });

  test('can all be put back at once', () => {
    show({ settings: { ...DEFAULTS, warnings: 'badge', course: 'Data 101' } });
    named('Restore defaults')!.click();
    expect(save.mock.calls).toEqual([[DEFAULTS, 'everything']]);
    expect(checked('Warnings')).toEqual(['NumPy replaced or broken']);
  });
});

describe('what an administrator has set', () => {
  test.each([
    ['Example University', 'Set by Example University'],
    [undefined, 'Set by your organisation'],
  ])('holds over what the person chose, is locked, and it is said by whom: %s', (setBy, said) => {
    show({ policy: { choices: { warnings: 'failures' }, ...(setBy && { setBy }) } });
    expect(checked('Warnings')).toEqual(['Only after a failure']);
    expect(group('Warnings').disabled).toBe(true);
    expect(plain(group('Warnings').textContent)).toContain(said);
    expect([group('Before running').disabled, texts('.locked')]).toEqual([false, [said]]);
  });

  test("is not stored as the person's own with another choice", () => {
    show({ policy: { choices: { warnings: 'failures' } } });
    choose('Before running', 'Never ask');
    expect(save.mock.calls).toEqual([[{ ...DEFAULTS, beforeRunning: 'off' }, 'beforeRunning']]);
  });
});

describe('the course', () => {
  test('is not named where there is none', () => {
    expect(texts('.course dt')).toEqual([]);
  });

  test('is named with its help link, whose host comes first and which opens apart', () => {
    show({ settings: { ...DEFAULTS, course: 'Data 101', helpLink: LINK } });
    expect(texts('.course dt')).toEqual(['Course', 'Help link']);
    expect(texts('.course bdi')).toEqual(['Data 101']);
    const link = named('help.example.edu') as HTMLAnchorElement;
    expect([link.getAttribute('href'), link.target, link.rel]).toEqual([
      LINK,
      '_blank',
      'noopener noreferrer',
    ]);
    expect(plain(link.title)).toBe('Opens help.example.edu in a new tab');
    expect(texts('.address .soft')).toEqual([LINK]);
  });

  test.each<[string, Partial<Settings>, string[]]>([
    ["Remove the course's name", { course: '' }, ['Help link']],
    ['Remove the help link', { helpLink: '' }, ['Course']],
  ])('can be taken away in part: %s', (name, change, left) => {
    const own = { ...DEFAULTS, course: 'Data 101', helpLink: LINK };
    show({ settings: own });
    named(name)!.click();
    expect(save.mock.calls).toEqual([[{ ...own, ...change }, Object.keys(change)[0]]]);
    expect(texts('.course dt')).toEqual(left);
  });

  test.each([
    ['Example University', 'Set by Example University'],
    [undefined, 'Set by your organisation'],
  ])("has a policy's help link over the person's, which stays: %s", (setBy, said) => {
    const policy = { choices: { helpLink: 'https://it.example.org/' }, ...(setBy && { setBy }) };
    show({ settings: { ...DEFAULTS, helpLink: LINK }, policy });
    expect(texts('.address a')).toEqual(['it.example.org']);
    expect(texts('.course dd.soft')).toEqual([said]);
    expect(named('Remove the help link')).toBeUndefined();
  });

  test('brings a preset by its file, also the same once more', () => {
    const input = page.querySelector<HTMLInputElement>('input[type=file]')!;
    expect(plain(input.closest('label')?.textContent)).toBe('Import a preset…');
    const file = new File(['{}'], 'preset.json');
    const emptied = vi.fn();
    Object.defineProperty(input, 'files', { configurable: true, get: () => [file] });
    Object.defineProperty(input, 'value', { set: emptied });
    input.dispatchEvent(new Event('change'));
    expect(presets.importPreset.mock.calls).toEqual([[file]]);
    expect(emptied).toHaveBeenCalledExactlyOnceWith('');
    Object.defineProperty(input, 'files', { get: () => [] });
    input.dispatchEvent(new Event('change'));
    expect(presets.importPreset).toHaveBeenCalledOnce();
  });
});

test('a preset that was opened is shown before the choices, and what it changes in their words', () => {
  expect(page.querySelector('.preset')).toBeNull();
  show({ preset: { is: 'offered', preset: { warnings: 'badge', helpLink: LINK } } });
  expect(texts('h2')[0]).toBe('Use these settings?');
  expect(texts('.changes bdi')).toEqual(['NumPy replaced or broken', 'Badge only', 'none']);
  expect(texts('.changes a')).toEqual(['help.example.edu']);
  named('Keep mine')!.click();
  expect(presets.keepMine).toHaveBeenCalledOnce();
});

test('shortcuts are told with their keys, and where they are changed', () => {
  show({
    shortcuts: [
      { does: 'Open the popup', keys: 'Alt+Shift+N' },
      { does: 'Restart', keys: undefined },
    ],
  });
  expect(texts('.shortcuts dt')).toEqual(['Open the popup', 'Restart']);
  expect(texts('.shortcuts dd')).toEqual(['Alt+Shift+N', 'none']);
  named('Change them in the browser')!.click();
  expect(actions.changeShortcuts).toHaveBeenCalledOnce();
});

test('who writes notebooks for others is led to the guard cell and the kit', () => {
  expect(texts('.courses a')).toEqual(['Guard cell', 'Open the kit for instructors']);
});

test('where Colab is not allowed, a button asks', () => {
  const asks = () => all('button').find(({ textContent }) => textContent === 'Allow it on Colab');
  show({ hasAccess: false });
  asks()?.click();
  expect(actions.allow).toHaveBeenCalledTimes(1);
});
