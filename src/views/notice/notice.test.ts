// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { GuideStep } from '../../platform/tab-description.ts';
import { createNotice, type Notice } from './notice.ts';
import { browser, click, closePage, insideOf, openPage, pass } from './page.fixture.ts';
import { tell } from './told.fixture.ts';

const GUIDE: GuideStep = { command: 'restart', step: 'confirm' };
const actions = {
  start: vi.fn(),
  stop: vi.fn(),
  choose: vi.fn(),
  mute: vi.fn(),
  goToCell: vi.fn(),
};
const resized = vi.fn();
let notice: Notice;

beforeEach(() => {
  openPage();
  notice = createNotice(actions, () => {}, resized);
});
afterEach(() => {
  notice.remove();
  closePage();
  vi.clearAllMocks();
});

/** How the notice is shown: nothing where it is not on the page. */
const shown = () => insideOf('notice')?.querySelector('section')?.className;
const text = () => insideOf('notice')?.textContent ?? '';
const find = (id: string) => insideOf('notice')!.querySelector<HTMLElement>(`#${id}`)!;

/** A person presses a button by its name, once it has stood for a while. */
async function press(id: string) {
  await pass(700);
  click(find(id), { detail: 0, clientX: 0, clientY: 0 });
}
const pressEscape = () =>
  find('fold').dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
  );

describe('a notice', () => {
  test('is on the page only where it is asked for', () => {
    expect(shown()).toBeUndefined();
    notice.render(tell({ isAskedFor: false }));
    expect(shown()).toBeUndefined();
    notice.render(tell());
    expect(shown()).toBe('card');
    notice.render(tell({ isAskedFor: false }));
    expect(shown()).toBeUndefined();
    expect(resized).toHaveBeenLastCalledWith();
  });

  test('says what it has to say, with the number of cells', async () => {
    notice.render(tell({}, 12));
    await pass(100);
    expect(text()).toContain('NumPy is staleIt was replaced.12 cells');
    notice.render(tell({}, 13));
    expect(text()).toContain('13 cells');
  });

  test('has its regions empty until screen readers know them', async () => {
    notice.render(tell());
    const region = insideOf('notice')!.querySelector('[role=alert]')!;
    expect(region.textContent).toBe('');
    await pass(100);
    expect(region.isConnected).toBe(true);
    expect(region.textContent).toBe('NumPy is staleIt was replaced.');
    notice.remove();
    notice.render(tell());
    expect(text()).not.toContain('replaced');
  });

  test('calls what its buttons are pressed for', async () => {
    notice.render(tell());
    await press('start');
    await press('cell');
    expect(actions.start.mock.calls[0]).toContain('restart');
    expect(actions.goToCell.mock.calls[0]).toContain('cell-1');
  });

  test('tells on the button whether a line is copied', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    notice.render(tell());
    await press('copy');
    await pass();
    expect(writeText.mock.calls).toEqual([['numpy==1.26.4']]);
    expect(find('copy').textContent).toBe('Copied');
    writeText.mockRejectedValue(new Error('not allowed'));
    await press('copy');
    await pass();
    expect(find('copy').textContent).toBe('Not copied');
  });
});

describe('a notice that the person has put away', () => {
  beforeEach(async () => {
    notice.render(tell());
    await press('accept');
  });

  test('is gone, and they take the cause as it is', () => {
    expect(shown()).toBeUndefined();
    expect(actions.choose.mock.calls).toEqual([['accepted', 'stale-memory', expect.anything()]]);
  });

  test('stays away, and comes back with another one', () => {
    notice.render(tell());
    expect(shown()).toBeUndefined();
    notice.render(tell({ key: 'session 2' }));
    expect(shown()).toBe('card');
  });

  test('comes where they ask for it, until they put it away again', async () => {
    notice.open();
    expect(shown()).toBe('card');
    notice.render(tell());
    expect(shown()).toBe('card');
    await press('accept');
    notice.render(tell());
    expect(shown()).toBeUndefined();
  });

  test('shows the way through the menu all the same, for as long as they are led', async () => {
    notice.render(tell(), GUIDE);
    await pass(100);
    expect(text()).toContain('Your turnPress Yes.');
    await press('stop');
    expect(actions.stop).toHaveBeenCalledOnce();
    notice.render(tell());
    expect(shown()).toBeUndefined();
  });
});

test('a notice that is not asked for is opened by the person, whole and at once', () => {
  notice.render(tell({ isAskedFor: false }));
  notice.open();
  expect(shown()).toBe('card');
  expect(text()).toContain('NumPy is stale');
  expect(insideOf('notice')!.activeElement?.className).toBe('headline');
});

test('there is nothing to open where nothing is told yet', () => {
  expect(() => notice.open()).not.toThrow();
});

describe('a notice that is made small', () => {
  beforeEach(async () => {
    notice.render(tell({ key: 'a', smallKey: 'recovering' }));
    await press('fold');
    expect(shown()).toBe('small');
  });

  test('stays small through all of a recovery, and is large for another thing', () => {
    notice.render(tell({ key: 'b', smallKey: 'recovering' }));
    expect(shown()).toBe('small');
    notice.render(tell({ key: 'c' }));
    expect(shown()).toBe('card');
  });

  test('is large again where it is pressed, or opened', async () => {
    await press('unfold');
    expect(shown()).toBe('card');
    await press('fold');
    notice.open();
    expect(shown()).toBe('card');
  });
});

test('the focus stays in a notice that is made small by it', async () => {
  notice.render(tell());
  find('fold').focus();
  await press('fold');
  expect(insideOf('notice')!.activeElement?.className).toBe('pill');
});

test('on a narrow and low page a notice begins small, and is as large as the person makes it', async () => {
  browser.isCramped = true;
  notice.render(tell());
  expect(shown()).toBe('small');
  notice.render(tell(), GUIDE);
  expect(shown()).toBe('card');
  notice.render(tell());
  await press('unfold');
  notice.render(tell());
  expect(shown()).toBe('card');
});

describe('Escape', () => {
  test('makes it small', () => {
    notice.render(tell());
    pressEscape();
    expect(shown()).toBe('small');
    expect(actions.choose).not.toHaveBeenCalled();
  });

  test('puts good news away', () => {
    notice.render(tell({ verdict: 'recovered' }));
    pressEscape();
    expect(shown()).toBeUndefined();
    expect(actions.choose.mock.calls).toEqual([['accepted', 'stale-memory']]);
  });
});

describe('good news', () => {
  test('leaves by itself, and does not come back', async () => {
    notice.render(tell({ verdict: 'recovered' }));
    await pass(5_000);
    notice.render(tell({ verdict: 'recovered' }));
    await pass(2_900);
    expect(shown()).toBe('card');
    await pass(200);
    expect(shown()).toBeUndefined();
    expect(actions.choose.mock.calls).toEqual([['accepted', 'stale-memory']]);
  });

  test('leaves bad news alone that has come in its place', async () => {
    notice.render(tell({ verdict: 'recovered' }));
    notice.render(tell({ key: 'session 2' }));
    await pass(20_000);
    expect(shown()).toBe('card');
  });
});
