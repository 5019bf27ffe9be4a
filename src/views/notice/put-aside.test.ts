// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createNotice, type Notice } from './notice.ts';
import { click, closePage, insideOf, openPage, pass } from './page.fixture.ts';
import { tell } from './told.fixture.ts';

const actions = {
  start: vi.fn(),
  stop: vi.fn(),
  choose: vi.fn(),
  mute: vi.fn(),
  goToCell: vi.fn(),
};
let notice: Notice;

beforeEach(() => {
  openPage();
  notice = createNotice(actions, () => {});
});
afterEach(() => {
  notice.remove();
  closePage();
  vi.clearAllMocks();
});

/** How the notice is shown: nothing where it is not on the page. */
const shown = () => insideOf('notice')?.querySelector('section')?.className;
const find = (id: string) => insideOf('notice')!.querySelector<HTMLElement>(`#${id}`)!;

/** A person presses a button by its name, once it has stood for a while. */
async function press(id: string) {
  await pass(700);
  click(find(id), { detail: 0, clientX: 0, clientY: 0 });
}

describe('a notice that the person puts aside', () => {
  const aside = tell({ isAskedFor: false, isAside: true });

  test.each([
    ['later', () => actions.choose, 'put-off'],
    ['accept', () => actions.choose, 'accepted'],
    ['mute', () => actions.mute, true],
  ] as const)(
    'by "%s" is gone at once, and then says so, with the way back',
    async (id, act, given) => {
      notice.render(tell());
      await press(id);
      expect(act().mock.calls[0]).toContain(given);
      expect(shown()).toBeUndefined();
      notice.render(aside);
      expect(shown()).toBe('aside');
      await press('back');
      expect(actions.choose.mock.lastCall?.slice(0, 2)).toEqual(['brought-back', 'stale-memory']);
      notice.render(tell());
      expect(shown()).toBe('card');
    },
  );

  test('says so for a while only, or until Escape is pressed', async () => {
    notice.render(tell());
    await press('later');
    notice.render(aside);
    await pass(8_100);
    expect(shown()).toBeUndefined();
    notice.render(aside);
    expect(shown()).toBeUndefined();
    notice.render(tell());
    expect(shown()).toBe('card');
    notice.render(aside);
    expect(shown()).toBe('aside');
    find('back').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    expect(shown()).toBeUndefined();
  });

  test('comes back where the background asks for it again', async () => {
    notice.render(tell());
    await press('later');
    notice.render(aside);
    notice.render(tell());
    expect(shown()).toBe('card');
  });

  test('is not told in a page that never showed it; the mark opens it there', () => {
    notice.render(aside);
    expect(shown()).toBeUndefined();
    notice.open();
    expect(shown()).toBe('card');
  });
});

describe('a false alarm', () => {
  test('is reported in one press: the report is copied, and the page to paste it to opens', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const opened = vi.fn();
    vi.stubGlobal('open', opened);
    notice.render(tell());
    await press('report');
    await pass();
    expect(writeText.mock.calls).toEqual([['A report']]);
    expect(find('report').textContent).toBe('Copied');
    expect(opened.mock.calls).toEqual([['https://example.org/new', '_blank', 'noopener']]);
  });

  test('opens nothing where nothing could be copied', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    const opened = vi.fn();
    vi.stubGlobal('open', opened);
    notice.render(tell());
    await press('report');
    await pass();
    expect(find('report').textContent).toBe('Not copied');
    expect(opened).not.toHaveBeenCalled();
  });
});
