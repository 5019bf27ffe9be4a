// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { click, closePage, openPage, pass, rootOf } from './page.fixture.ts';
import { adoptStyles, guardKeys, openShell, type Shell } from './shadow-host.ts';

const STYLES = ':host { all: initial !important } button { color: red }';
const escaped = vi.fn();
const placing = vi.fn();
/** What the page's own listeners hear, as early on a key's way as they can. */
const heardByPage = vi.fn();
const hearOnPage = ({ type, key }: KeyboardEvent) => heardByPage(`${type} ${key}`);
const KEYS = ['keydown', 'keypress', 'keyup'] as const;

let field: HTMLInputElement;
let inner: HTMLElement;
let shell: Shell;

// The extension's script runs before the page's own.
guardKeys();

beforeEach(() => {
  openPage();
  for (const type of KEYS) window.addEventListener(type, hearOnPage, { capture: true });
  document.body.innerHTML = '<input />';
  field = document.querySelector('input')!;
  shell = open();
  shell.place.innerHTML = '<button>Restart</button>';
  inner = shell.place.querySelector('button')!;
});
afterEach(() => {
  shell.remove();
  // A key that was kept does not hold for the next test.
  for (const type of KEYS) press(field, 'Tab', type);
  for (const type of KEYS) window.removeEventListener(type, hearOnPage, { capture: true });
  closePage();
  vi.clearAllMocks();
});

const open = (name: Parameters<typeof openShell>[0] = 'clean-slate-notice') =>
  openShell(name, STYLES, (changed) => changed('dark'), escaped, placing);

function press(
  target: Element,
  key: string,
  type: (typeof KEYS)[number] = 'keydown',
  repeat = false,
) {
  const all = { bubbles: true, composed: true, cancelable: true };
  const event = new KeyboardEvent(type, { ...all, key, repeat });
  target.dispatchEvent(event);
  return event;
}
const point = () => field.dispatchEvent(new Event('pointerdown', { bubbles: true }));
const heard = () => heardByPage.mock.calls.flat();

describe('a shell', () => {
  test('is on the page under its name, in its theme, with an inside that the page cannot reach', () => {
    expect(shell.host.parentNode).toBe(document.body);
    expect(shell.host.localName).toBe('clean-slate-notice');
    expect(shell.host.getAttribute('theme')).toBe('dark');
    expect([shell.host.shadowRoot, shell.root.mode]).toEqual([null, 'closed']);
    expect(shell.root).toBe(rootOf(shell.host));
    expect(shell.place.parentNode).toBe(shell.root);
  });

  test('has its styles in a sheet, which the policy of a page does not reach', () => {
    const [sheet] = shell.root.adoptedStyleSheets;
    const rules = [...(sheet?.cssRules ?? [])].map(({ cssText }) => cssText);
    expect(rules).toEqual([expect.stringContaining('!important'), expect.stringContaining('red')]);
    expect(shell.root.querySelector('style')).toBeNull();
  });

  test('has them in an element where the browser refuses the sheet', () => {
    const root = document.createElement('div').attachShadow({ mode: 'closed' });
    const refuse = () => {
      throw new DOMException('Accessing from Xray wrapper is not supported.');
    };
    Object.defineProperty(root, 'adoptedStyleSheets', { set: refuse });
    adoptStyles(root, STYLES);
    expect(root.querySelector('style')?.textContent).toBe(STYLES);
  });

  test('stays within reach where a dialog of the page makes all beside it inert', async () => {
    shell.host.inert = true;
    await pass();
    expect(shell.host.inert).toBe(false);
  });

  test('lets a click through to a button only once that has stood for a while', async () => {
    const pressed = vi.fn();
    shell.place.addEventListener('click', pressed);
    await pass(100);
    click(inner);
    expect(pressed).not.toHaveBeenCalled();
    await pass(700);
    click(inner);
    expect(pressed).toHaveBeenCalledOnce();
  });

  test.each(['resize', 'scrollend'])('is placed anew after a %s', (what) => {
    expect(placing).not.toHaveBeenCalled();
    window.dispatchEvent(new Event(what));
    expect(placing).toHaveBeenCalledExactlyOnceWith(shell.host);
  });

  test('is gone with all that it followed, and tells that it takes no place', async () => {
    shell.remove();
    expect(shell.host.isConnected).toBe(false);
    expect(shell.signal.aborted).toBe(true);
    expect(placing.mock.calls).toEqual([[]]);
    window.dispatchEvent(new Event('resize'));
    expect(placing).toHaveBeenCalledOnce();
    shell.host.inert = true;
    await pass();
    expect(shell.host.inert).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a key', () => {
  test.each(KEYS)(
    'that is pressed inside does not reach the page, and does what it does: %s',
    (type) => {
      const event = press(inner, 'j', type);
      expect([heard(), event.defaultPrevented]).toEqual([[], false]);
    },
  );

  test.each(KEYS)('that is pressed in the page reaches it: %s', (type) => {
    press(field, 'j', type);
    expect(heard()).toEqual([`${type} j`]);
    expect(escaped).not.toHaveBeenCalled();
  });

  test('that is pressed in what was taken away reaches the page', () => {
    shell.remove();
    document.body.append(shell.host);
    press(inner, 'j');
    press(inner, 'Escape');
    expect(heard()).toEqual(['keydown j', 'keydown Escape']);
    expect(escaped).not.toHaveBeenCalled();
    shell.host.remove();
  });

  test('is heard as Escape when it goes down, and only then', () => {
    press(inner, 'Enter');
    press(inner, 'Escape', 'keyup');
    expect(escaped).not.toHaveBeenCalled();
    press(inner, 'Escape');
    expect(escaped).toHaveBeenCalledOnce();
  });

  test('that has closed what is ours does not reach the page as it comes up', () => {
    escaped.mockImplementationOnce(() => shell.remove());
    press(inner, 'Escape');
    press(field, 'Shift', 'keyup');
    press(field, 'Escape', 'keyup');
    expect(heard()).toEqual(['keyup Shift']);
    press(field, 'Escape');
    press(field, 'Escape', 'keyup');
    expect(heard()).toEqual(['keyup Shift', 'keydown Escape', 'keyup Escape']);
  });

  test.each([
    [true, 0],
    [false, 1],
  ])('presses a button unless it is held down: %s', async (isHeld, times) => {
    const pressed = vi.fn();
    shell.place.addEventListener('click', pressed);
    await pass(700);
    press(inner, 'Enter', 'keydown', isHeld);
    press(inner, 'Enter', 'keypress');
    click(inner, { detail: 0, clientX: 0, clientY: 0 });
    expect(pressed).toHaveBeenCalledTimes(times);
  });
});

describe('a keyboard user', () => {
  /** The browser tells where the focus comes from. */
  const comeFrom = (relatedTarget: Element | null) => {
    shell.host.dispatchEvent(new FocusEvent('focusin', { relatedTarget }));
    inner.focus();
  };

  test('holds the shell while in it, until the pointer is used', () => {
    press(field, 'Tab');
    expect(shell.isHeldByKeyboard()).toBe(false);
    inner.focus();
    expect(shell.isHeldByKeyboard()).toBe(true);
    point();
    expect(shell.isHeldByKeyboard()).toBe(false);
  });

  test('is back where they came from, also where what they were on was drawn anew', () => {
    comeFrom(field);
    comeFrom(null);
    shell.giveFocusBack();
    expect(document.activeElement).toBe(field);
  });

  test('is back there when the shell goes from under them, and stays elsewhere else', () => {
    comeFrom(field);
    shell.remove();
    expect(document.activeElement).toBe(field);
    const other = document.createElement('input');
    document.body.append(other);
    shell = open();
    comeFrom(field);
    other.focus();
    shell.remove();
    expect(document.activeElement).toBe(other);
  });

  test('is back on the button of another element of ours', () => {
    const mark = open('clean-slate-marker');
    mark.place.innerHTML = '<button>Mark</button>';
    comeFrom(mark.host);
    shell.giveFocusBack();
    expect(mark.root.activeElement?.textContent).toBe('Mark');
    mark.remove();
  });

  test('stays where it is not known where they came from, or that is gone', () => {
    inner.focus();
    shell.giveFocusBack();
    expect(shell.root.activeElement).toBe(inner);
    comeFrom(field);
    field.remove();
    shell.giveFocusBack();
    expect(shell.root.activeElement).toBe(inner);
  });

  test('is back in the frame that they were called from, of which no event tells', () => {
    // happy-dom loads no frames, and tells of no place that the focus comes from.
    field.focus();
    shell.focus('button');
    expect(shell.root.activeElement).toBe(inner);
    shell.focus('button');
    shell.giveFocusBack();
    expect(document.activeElement).toBe(field);
  });
});
