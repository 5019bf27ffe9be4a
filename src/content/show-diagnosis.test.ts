// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BackgroundToNotebook } from '../platform/messages-to-notebook.ts';
import type { Layout, Showing } from '../platform/layout.ts';
import { click, closePage, insideOf, openPage, pass } from '../views/notice/page.fixture.ts';
import { tell } from '../views/notice/told.fixture.ts';
import { createDiagnosisView, goToCell, type DiagnosisView } from './show-diagnosis.ts';

/** The extension is there under the page, until it is updated. */
const extension = vi.hoisted(() => ({ isAlive: true }));
vi.mock('../platform/browser.ts', () => ({ isAlive: () => extension.isAlive }));

// happy-dom does not know the selectors that tell cells from what is drawn in them.
vi.mock('../colab/cells.ts', () => {
  const codeCells = () => [...document.querySelectorAll('.cell')];
  return { codeCells, cellById: (name: string) => codeCells().find(({ id }) => id === name) };
});
const placeNotice = vi.hoisted(() => vi.fn());
vi.mock('../colab/notice-place.ts', () => ({ placeNotice }));

type Diagnosis = Extract<BackgroundToNotebook, { type: 'diagnosis' }>;

const actions = {
  start: vi.fn(),
  stop: vi.fn(),
  choose: vi.fn(),
  mute: vi.fn(),
};
const cutOff = vi.fn();
const taken = vi.fn();
let view: DiagnosisView;

beforeEach(() => {
  openPage();
  extension.isAlive = true;
  document.documentElement.setAttribute('theme', 'dark');
  addCell('cell-1');
  addCell('cell-2');
  view = createDiagnosisView(actions, cutOff, taken);
});
afterEach(() => {
  view.guide.stop();
  view.leave();
  closePage();
  vi.clearAllMocks();
});

const addCell = (id: string) =>
  document.body.insertAdjacentHTML(
    'beforeend',
    `<div class="cell" id="${id}" tabindex="-1"><div class="output"></div></div>`,
  );
const cellAt = (id: string) => document.querySelector<HTMLElement>(`#${id}`)!;

const told = tell();
const layout = {
  ...told.layout,
  guide: {
    restart: { 'open-menu': { headline: 'The menu', sentence: '', pieces: [] } },
  } as unknown as Layout['guide'],
};

/** The background tells a diagnosis; the first message to a page has the styles too. */
function hear({ isOfThis = true, ...change }: Partial<Diagnosis> & { isOfThis?: boolean } = {}) {
  const { showing } = told;
  const message = { runtime: 'runtime-1', showing, layout, pins: [], answerDialog: true };
  view.hear({ type: 'diagnosis', ...message, ...change }, isOfThis);
}
const showing = (change: Partial<Showing>): Showing => ({ ...told.showing, ...change });

const notice = () => insideOf('notice')?.querySelector('section')?.className;
const noticeText = () => insideOf('notice')?.textContent ?? '';
/** The cell in whose output the mark stands. */
const marked = () => document.querySelector('clean-slate-marker')?.closest('.cell')?.id;
const stylesOf = (name: 'notice' | 'marker') => {
  const root = insideOf(name)!;
  return root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((r) => r.cssText));
};

/** A person presses a button of ours, once it has stood for a while. */
async function press(id: string, name: 'notice' | 'marker' = 'notice') {
  await pass(700);
  click(insideOf(name)!.querySelector(`#${id}`)!, { detail: 0, clientX: 0, clientY: 0 });
}

describe('what is heard', () => {
  test('is shown in a notice and on the cell that failed, and nothing before', async () => {
    view.cellsChanged();
    expect([view.known(), notice(), marked()]).toEqual([undefined, undefined, undefined]);
    hear();
    await pass(100);
    expect([notice(), marked()]).toEqual(['card', 'cell-1']);
    expect(noticeText()).toContain('NumPy is stale');
    expect(document.querySelector('clean-slate-notice')!.getAttribute('theme')).toBe('dark');
  });

  test('is known, with what the page itself knows', () => {
    hear({ asking: 'ask', answerDialog: false });
    const { showing } = told;
    expect(view.known()).toMatchObject({ asking: 'ask', answerDialog: false, showing, cells: 2 });
  });

  test('takes the place of what was heard before', () => {
    hear();
    hear({ showing: showing({ isAskedFor: false, marked: 'cell-2' }) });
    expect([notice(), marked()]).toEqual([undefined, 'cell-2']);
  });

  test('is not shown of another runtime, nor known', () => {
    hear({ isOfThis: false });
    expect([view.known(), notice(), marked()]).toEqual([undefined, undefined, undefined]);
    hear();
    hear({ isOfThis: false, showing: showing({ isAskedFor: false }) });
    expect([view.known()?.showing, notice()]).toEqual([told.showing, 'card']);
  });
});

test('styles come with the first message, also with one of another runtime, and are kept', () => {
  hear({ isOfThis: false, styles: 'section { color: red }' });
  hear();
  hear({ showing: showing({ key: 'session 2' }) });
  expect(view.known()?.styles).toBe('section { color: red }');
  const red = [expect.stringContaining('red')];
  expect([stylesOf('notice'), stylesOf('marker')]).toEqual([red, red]);
});

describe('a person', () => {
  test('presses buttons of the notice, and what they are for is done', async () => {
    hear();
    await press('start');
    expect(actions.start.mock.calls[0]).toContain('restart');
    const scroll = vi.spyOn(cellAt('cell-1'), 'scrollIntoView').mockImplementation(() => {});
    await press('cell');
    expect(scroll).toHaveBeenCalledOnce();
    await press('accept');
    expect([actions.choose.mock.calls, notice()]).toEqual([
      [['accepted', 'stale-memory', expect.anything()]],
      undefined,
    ]);
  });

  test('opens a notice that is not asked for, by the mark or otherwise', async () => {
    hear({ showing: showing({ isAskedFor: false }) });
    await press('mark', 'marker');
    expect(notice()).toBe('card');
    hear({ showing: showing({ isAskedFor: false, key: 'session 2' }) });
    expect(notice()).toBeUndefined();
    view.openNotice();
    expect(notice()).toBe('card');
  });

  test('is led to a cell, which is focused where it is, and nowhere where it is gone', () => {
    const scroll = vi.spyOn(cellAt('cell-2'), 'scrollIntoView').mockImplementation(() => {});
    goToCell('cell-2');
    expect(scroll).toHaveBeenCalledWith(expect.objectContaining({ block: 'center' }));
    expect(document.activeElement).toBe(cellAt('cell-2'));
    expect(() => goToCell('gone')).not.toThrow();
    expect(document.activeElement).toBe(cellAt('cell-2'));
  });
});

test.each(['resize', 'scrollend'])(
  'after a %s the notice is kept off the cell that failed',
  (what) => {
    hear({ showing: showing({ marked: 'cell-2' }) });
    window.dispatchEvent(new Event(what));
    const host = document.querySelector('clean-slate-notice');
    expect(placeNotice).toHaveBeenLastCalledWith(host, cellAt('cell-2'));
    hear({ showing: showing({ isAskedFor: false }) });
    expect(placeNotice.mock.lastCall?.[0]).toBeUndefined();
  },
);

test('where the page takes the notice away twice, that is reported', async () => {
  hear();
  for (const times of [0, 1]) {
    document.querySelector('clean-slate-notice')!.remove();
    await pass();
    expect(taken).toHaveBeenCalledTimes(times);
  }
});

describe('cells that are others', () => {
  test('are counted again, and the mark is drawn on the cell that is there now', () => {
    hear();
    cellAt('cell-1').remove();
    addCell('cell-3');
    addCell('cell-1');
    view.cellsChanged();
    expect([view.known()?.cells, marked()]).toEqual([3, 'cell-1']);
    cellAt('cell-1').remove();
    view.cellsChanged();
    expect([view.known()?.cells, marked()]).toEqual([2, undefined]);
  });
});

describe('a step of the guide', () => {
  test('is reported in the notice while it lasts, and framed with our styles', async () => {
    hear({ styles: 'section { color: red }' });
    await pass(100);
    view.guide.lead('restart');
    expect(view.step()).toEqual({ command: 'restart', step: 'open-menu' });
    expect(noticeText()).toContain('The menu');
    view.guide.stop();
    expect(view.step()).toBeUndefined();
    expect(noticeText()).toContain('NumPy is stale');
  });

  test('is kept by what is heard meanwhile', async () => {
    view.guide.lead('restart');
    expect([view.step()?.step, notice()]).toEqual(['open-menu', undefined]);
    hear({ showing: showing({ isAskedFor: false }) });
    await pass(100);
    expect(noticeText()).toContain('The menu');
  });

  test('is not followed where the extension has gone from under the page', async () => {
    hear();
    view.guide.lead('restart');
    expect(cutOff).not.toHaveBeenCalled();
    extension.isAlive = false;
    await pass(150);
    expect(cutOff).toHaveBeenCalled();
  });
});

describe('when the view leaves', () => {
  const all = () => [notice(), marked()];

  test('all is taken away, and what is heard later is not shown', () => {
    hear();
    view.leave();
    expect(all()).toEqual([undefined, undefined]);
    hear({ showing: showing({ key: 'session 2' }) });
    expect(all()).toEqual([undefined, undefined]);
  });

  test('nothing that is asked for later brings any of it back', () => {
    hear();
    view.leave();
    view.openNotice();
    view.cellsChanged();
    expect(all()).toEqual([undefined, undefined]);
  });
});
