// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { letMeantClicksThrough } from './meant-clicks.ts';
import { browser, click, closePage, openPage, pass } from './page.fixture.ts';

/** A press by a key, or by a screen reader: at no place. */
const BY_KEY = { detail: 0, clientX: 0, clientY: 0 };

let button: HTMLButtonElement;
let beside: HTMLElement;
let isKeyHeld: boolean;
let life: AbortController;
let pressed: number;

beforeEach(async () => {
  openPage();
  // The page was opened a while ago.
  await pass(10_000);
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = '<p>beside</p><button><b>Restart</b></button>';
  button = root.querySelector('button')!;
  beside = root.querySelector('p')!;
  isKeyHeld = false;
  pressed = 0;
  life = new AbortController();
  letMeantClicksThrough(root, () => isKeyHeld, life.signal);
  root.addEventListener('click', () => (pressed += 1));
  // It is seen that the button is there.
  await pass(100);
});
afterEach(() => {
  life.abort();
  closePage();
});

/** Whether a click reaches the button. */
function acts(change?: object): boolean {
  const before = pressed;
  click(button, change);
  return pressed > before;
}

test.each([
  ['by a pointer', {}],
  ['by a key', BY_KEY],
  ['by a label', { detail: 0 }],
])('a click %s acts on a button that has stood for a while, and not before', async (_, given) => {
  await pass(480);
  expect(acts(given)).toBe(false);
  await pass(600);
  expect(acts(given)).toBe(true);
});

test('a button is for the pointer only once it would act', async () => {
  await pass(300);
  expect(button.style.pointerEvents).toBe('');
  await pass(300);
  expect(button.style.pointerEvents).toBe('auto');
  browser.box = { ...browser.box, y: 300 };
  await pass(100);
  expect(button.style.pointerEvents).toBe('');
});

test('who clicks too early waits anew', async () => {
  await pass(300);
  expect(acts()).toBe(false);
  await pass(400);
  expect(acts()).toBe(false);
  await pass(500);
  expect(acts()).toBe(true);
});

test('who clicks too early beside a button waits anew', async () => {
  await pass(300);
  click(beside);
  expect(pressed).toBe(1);
  await pass(400);
  expect(acts()).toBe(false);
});

describe('a button that has stood for long', () => {
  beforeEach(() => pass(1_000));

  test.each<[string, object, (() => void)?]>([
    ["a script's click", { isTrusted: false }],
    ["a script's press without a place", { isTrusted: false, ...BY_KEY }],
    ['a click on what lies over it', {}, () => (browser.isCovered = true)],
    ['what a label passes on', { detail: 0 }, () => (browser.isCovered = true)],
    ['a click on it where nobody sees it', {}, () => hide()],
    ['a key that the keyboard repeats', BY_KEY, () => (isKeyHeld = true)],
  ])('does nothing on %s', (_, given, change) => {
    change?.();
    expect(acts(given)).toBe(false);
  });

  const hide = () => vi.mocked(Element.prototype.checkVisibility).mockReturnValue(false);

  test.each<[string, object, () => void]>([
    ['a click while a key is held', {}, () => (isKeyHeld = true)],
    ['a key where something lies over it', BY_KEY, () => (browser.isCovered = true)],
  ])('acts on %s', (_, given, change) => {
    change();
    expect(acts(given)).toBe(true);
  });

  test('acts at what stands in it', () => {
    click(button.querySelector('b')!);
    expect(pressed).toBe(1);
  });

  test('waits anew for the pointer where it was moved, and not for keys', async () => {
    browser.box = { ...browser.box, x: 12 };
    expect(acts(BY_KEY)).toBe(true);
    expect(acts()).toBe(false);
    await pass(500);
    expect(acts()).toBe(true);
  });

  test.each([{}, BY_KEY])('waits anew where it says something else (%o)', async (given) => {
    button.textContent = 'Delete';
    expect(acts(given)).toBe(false);
    await pass(500);
    expect(acts(given)).toBe(true);
  });

  test('waits anew where it was away', async () => {
    const place = button.parentNode!;
    button.remove();
    await pass(100);
    place.append(button);
    expect(acts()).toBe(false);
    expect(acts(BY_KEY)).toBe(false);
  });

  test.each<[string, boolean[], boolean]>([
    ['was clear and is drawn over', [true, false], false],
    ['was drawn over and is clear', [true, false, true], true],
    ['lies under a shade of all the page, so it was never clear', [false, false], true],
  ])('that %s acts by the pointer: %s', (_, seen, isMeant) => {
    for (const isVisible of seen) browser.sees(button, isVisible);
    expect(acts()).toBe(isMeant);
    expect(acts(BY_KEY)).toBe(true);
  });

  test('acts where the browser does not tell what is drawn over it', () => {
    browser.sees(button, undefined);
    expect(acts()).toBe(true);
  });
});

test('nothing is looked at any more when the button is gone', () => {
  life.abort();
  expect(vi.getTimerCount()).toBe(0);
});
