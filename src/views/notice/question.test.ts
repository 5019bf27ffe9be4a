// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser, click, closePage, insideOf, openPage, pass } from './page.fixture.ts';
import { openQuestion, type Occasion } from './question.ts';
import { tell } from './told.fixture.ts';

const actions = { start: vi.fn(), choose: vi.fn(), goToCell: vi.fn() };
/** Whether a countdown may go on. */
let mayCount: boolean;
/** What was answered, with what it was given. */
const answered = () =>
  Object.entries(actions).flatMap(([name, { mock }]) => mock.calls.map(([given]) => [name, given]));

let isHidden: boolean;
beforeEach(() => {
  openPage();
  isHidden = false;
  mayCount = true;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
});
afterEach(() => {
  document.querySelector('clean-slate-question')?.remove();
  closePage();
  vi.clearAllMocks();
});

const open = (occasion: Occasion = 'ask') =>
  openQuestion(tell(), occasion, { ...actions, mayCount: () => mayCount }, () => {});
const dialog = () => insideOf('question')?.querySelector('dialog');
const find = (id: string) => insideOf('question')!.querySelector<HTMLElement>(`#${id}`)!;
const inside = (name: string) => insideOf('question')!.querySelector(`.${name}`)?.textContent;

/** A person presses a button by its name, once it has stood for a while. */
async function press(id: string) {
  await pass(700);
  click(find(id), { detail: 0, clientX: 0, clientY: 0 });
}

describe('a question', () => {
  test('is a dialog over the page, of which no button is focused', () => {
    const showModal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
    expect(open()).toBe(document.querySelector('clean-slate-question'));
    expect(showModal.mock.contexts).toEqual([dialog()]);
    expect(insideOf('question')!.activeElement?.localName).toBe('h2');
    expect(dialog()?.textContent).toContain('3 cells run');
  });

  test.each<Occasion>(['ask', 'countdown', 'restart'])('is laid out for its occasion: %s', (of) => {
    open(of);
    expect(dialog()?.className).toBe(of);
  });

  test.each([
    ['start', [['start', 'restart']]],
    ['accept', [['choose', 'accepted']]],
    ['cell', [['goToCell', 'cell-1']]],
    ['cancel', []],
  ])('is gone with the answer %s, which does what it says', async (id, done) => {
    open();
    await press(id);
    expect(insideOf('question')).toBeUndefined();
    expect(answered()).toEqual(done);
  });

  test('is closed before an answer is acted on, so that the focus is where it was', async () => {
    open();
    const close = vi.spyOn(HTMLDialogElement.prototype, 'close');
    actions.start.mockImplementationOnce(() => expect(insideOf('question')).toBeUndefined());
    await press('start');
    expect(close).toHaveBeenCalled();
    expect(actions.start).toHaveBeenCalledOnce();
  });

  test.each<[string, () => void]>([
    [
      'Escape',
      () =>
        find('cancel').dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
        ),
    ],
    ['the browser', () => dialog()!.close()],
  ])('is closed by %s, and nothing is answered', async (_, close) => {
    open('countdown');
    close();
    expect(insideOf('question')).toBeUndefined();
    await pass(20_000);
    expect(answered()).toEqual([]);
  });

  test('stays where a line is copied', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    open();
    await press('copy');
    await pass();
    expect(find('copy').textContent).toBe('Copied');
  });

  test('leaves nothing behind where it cannot be shown', async () => {
    vi.spyOn(HTMLDialogElement.prototype, 'showModal').mockImplementation(() => {
      throw new DOMException('not supported', 'InvalidStateError');
    });
    expect(() => open('countdown')).toThrow('not supported');
    expect(insideOf('question')).toBeUndefined();
    await pass(20_000);
    expect(answered()).toEqual([]);
  });
});

test.each<Occasion>(['ask', 'restart'])('nothing counts where the occasion is %s', async (of) => {
  open(of);
  await pass(60_000);
  expect(answered()).toEqual([]);
  expect(dialog()?.open).toBe(true);
});

describe('a countdown', () => {
  const REST = ['start', 'restart-and-run-all'];
  const left = () => inside('seen');

  test('ends in the restart that there is to make, after ten seconds', async () => {
    open('countdown');
    expect([left(), inside('spoken')]).toEqual(['10', '10']);
    await pass(4_000);
    expect([left(), inside('spoken')]).toEqual(['6', '10']);
    await pass(1_000);
    expect([left(), inside('spoken')]).toEqual(['5', '5']);
    await pass(4_000);
    expect(left()).toBe('1');
    expect(answered()).toEqual([]);
    await pass(1_000);
    expect(answered()).toEqual([REST]);
    expect(insideOf('question')).toBeUndefined();
    await pass(60_000);
    expect(answered()).toEqual([REST]);
  });

  test.each<[string, (isSo: boolean) => void]>([
    ['the tab is hidden', (isSo) => (isHidden = isSo)],
    ['something of the page lies over it', (isSo) => (browser.isCovered = isSo)],
    [
      'something lies over its middle alone',
      (isSo) => {
        const isMiddle = (x: number, y: number) => isSo && x === 60 && y === 35;
        document.elementFromPoint = (x, y) =>
          isMiddle(x, y) ? document.body : document.body.lastElementChild;
      },
    ],
    [
      'the page has hidden it',
      (isSo) => vi.mocked(Element.prototype.checkVisibility).mockReturnValue(!isSo),
    ],
  ])('waits while %s', async (_, make) => {
    open('countdown');
    await pass(3_000);
    make(true);
    await pass(60_000);
    expect([left(), answered()]).toEqual(['7', []]);
    make(false);
    await pass(6_900);
    expect(answered()).toEqual([]);
    await pass(200);
    expect(answered()).toEqual([REST]);
  });

  test('that is stopped leaves the question, and restarts nothing', async () => {
    open('countdown');
    await press('stay');
    expect(dialog()?.className).toBe('ask');
    expect(dialog()?.open).toBe(true);
    expect(insideOf('question')!.activeElement?.localName).toBe('h2');
    await pass(60_000);
    expect(answered()).toEqual([]);
    await press('accept');
    expect(answered()).toEqual([['choose', 'accepted']]);
  });

  test('stops by itself where a cell has come to run for long meanwhile', async () => {
    open('countdown');
    await pass(8_500);
    mayCount = false;
    await pass(60_000);
    expect(answered()).toEqual([]);
    expect(dialog()?.className).toBe('ask');
  });

  test('restarts nothing behind another answer', async () => {
    open('countdown');
    await press('accept');
    await pass(60_000);
    expect(answered()).toEqual([['choose', 'accepted']]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
