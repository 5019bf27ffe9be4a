// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sayFarewell } from './farewell.ts';
import { button, click, closePage, insideOf, openPage, pass, piece } from './page.fixture.ts';
import { tell } from './told.fixture.ts';

const layout = {
  ...tell().layout,
  farewell: [
    piece('section', { class: 'card' }, [
      piece('h2', { class: 'headline' }, ['Clean Slate was updated']),
      button('later', 'setSmall', true),
      button('close', 'close'),
    ]),
  ],
};
let themeOver: AbortSignal;
const say = () =>
  sayFarewell(layout, 'section { color: red }', (changed, signal) => {
    themeOver = signal;
    changed('dark');
  });

beforeEach(openPage);
afterEach(async () => {
  await press('close');
  closePage();
});

const host = () => document.querySelector('clean-slate-notice');
const find = (id: string) => insideOf('notice')?.querySelector(`#${id}`);

/** A person presses a button by its name, once it has stood for a while. */
async function press(id: string, after = 700) {
  await pass(after);
  const target = find(id);
  if (target) click(target, { detail: 0, clientX: 0, clientY: 0 });
}
const pressKey = (key: string) =>
  find('close')!.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
  );

test('a farewell says in the place of the notice that the extension has gone, as it was laid out', () => {
  document.body.innerHTML = '<clean-slate-notice>what the old one said</clean-slate-notice>';
  say();
  expect(document.body.children).toHaveLength(1);
  expect(insideOf('notice')!.querySelector('section.card > h2')?.textContent).toBe(
    'Clean Slate was updated',
  );
});

test('a farewell looks as the notice did, in the theme of the page', () => {
  say();
  const [sheet] = insideOf('notice')!.adoptedStyleSheets;
  expect(sheet?.cssRules[0]?.cssText).toContain('red');
  expect(host()?.getAttribute('theme')).toBe('dark');
});

describe('a farewell is closed', () => {
  test('by its button, once that has stood for a while, and leaves nothing behind', async () => {
    say();
    await press('close', 200);
    expect(host()).not.toBeNull();
    await press('close');
    expect(host()).toBeNull();
    expect(themeOver.aborted).toBe(true);
    expect(document.body.childNodes).toHaveLength(0);
    expect(() => say()).not.toThrow();
  });

  test('by Escape, and by no other key', () => {
    say();
    pressKey('Enter');
    expect(host()).not.toBeNull();
    pressKey('Escape');
    expect(host()).toBeNull();
  });

  test('by nothing else: what only the extension can do is not done, and time changes nothing', async () => {
    say();
    await press('later');
    await pass(60_000);
    expect(find('close')?.textContent).toBe('close');
  });
});
