// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createNotice, type Notice } from './notice.ts';
import { closePage, insideOf, openPage, pass } from './page.fixture.ts';
import { tell } from './told.fixture.ts';

const actions = {
  start: vi.fn(),
  stop: vi.fn(),
  choose: vi.fn(),
  mute: vi.fn(),
  goToCell: vi.fn(),
};
const taken = vi.fn();
let notice: Notice;

beforeEach(() => {
  openPage();
  notice = createNotice(
    actions,
    () => {},
    () => {},
    taken,
  );
});
afterEach(() => {
  notice.remove();
  closePage();
  vi.clearAllMocks();
});

/** How the notice is shown: nothing where it is not on the page. */
const shown = () => insideOf('notice')?.querySelector('section')?.className;

describe('a notice that the page takes away', () => {
  const takeAway = async () => {
    document.querySelector('clean-slate-notice')!.remove();
    await pass();
  };

  test('comes back once, and then not for the same again', async () => {
    notice.render(tell());
    await takeAway();
    expect(shown()).toBe('card');
    expect(taken).not.toHaveBeenCalled();
    await takeAway();
    expect(shown()).toBeUndefined();
    expect(taken).toHaveBeenCalledOnce();
    notice.render(tell());
    expect(shown()).toBeUndefined();
    notice.render(tell({ key: 'session 2' }));
    expect(shown()).toBe('card');
  });

  test('stays away for what it showed last, and where the person had opened it', async () => {
    notice.render(tell());
    notice.render(tell({ key: 'session 2' }));
    notice.open();
    await takeAway();
    await takeAway();
    notice.render(tell({ key: 'session 2' }));
    expect(shown()).toBeUndefined();
  });

  test('is no such one where we have taken it away', async () => {
    notice.render(tell());
    notice.remove();
    await pass();
    notice.render(tell());
    await takeAway();
    expect(shown()).toBe('card');
  });
});
