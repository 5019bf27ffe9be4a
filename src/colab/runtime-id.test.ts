import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ASK, TELL, watchRuntimeId } from './runtime-id.ts';

const page = new EventTarget();
let list: (entries: { name: string }[]) => void;

class Observer {
  constructor(heard: (all: { getEntries(): unknown[] }) => void) {
    list = (entries) => heard({ getEntries: () => entries });
  }
  observe() {}
  disconnect() {}
}

let life: AbortController;
const changed = vi.fn();
const watched = () => watchRuntimeId(changed, () => {}, life.signal);

beforeEach(() => {
  life = new AbortController();
  vi.stubGlobal('document', page);
  vi.stubGlobal('PerformanceObserver', Observer);
});
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
  changed.mockReset();
});

const request = (id: string) =>
  list([{ name: `https://colab.research.google.com/tun/m/${id}/keep-alive/?token=SECRET` }]);
const tell = (detail: unknown) => page.dispatchEvent(new CustomEvent(TELL, { detail }));
const guard = (id: string) =>
  `Clean Slate guard: NumPy 2.0.2, disk 2.0.2, Python 3.12.3, verdict healthy, runtime ${id}\n`;

it('takes the best source that has told so far', () => {
  const watch = watched();
  watch.read(guard('m-s-guard'));
  tell('m-s-page');
  watch.read(guard('m-s-guard'));
  request('m-s-request');
  tell('m-s-page');
  watch.read(guard('m-s-guard'));
  expect(changed.mock.calls).toEqual([
    ['m-s-guard', 'guard'],
    ['m-s-page', 'page'],
    ['m-s-request', 'requests'],
  ]);
});

it('tells each change of the runtime once', () => {
  watched();
  for (const id of ['m-s-one', 'm-s-one', 'm-s-two']) request(id);
  expect(changed.mock.calls.map(([id]) => id as string)).toEqual(['m-s-one', 'm-s-two']);
});

it('asks the page only while its requests have told nothing, and believes only what is an id', () => {
  const watch = watched();
  const asked = vi.fn();
  page.addEventListener(ASK, asked, { signal: life.signal });
  watch.ask();
  for (const word of ['m-s-1?token=SECRET', '', 7, undefined]) tell(word);
  watch.read('numpy 2.0.2');
  expect(changed).not.toHaveBeenCalled();
  tell('m-s-page');
  watch.ask();
  request('m-s-page');
  watch.ask();
  expect(asked).toHaveBeenCalledTimes(2);
  expect(changed.mock.calls).toEqual([['m-s-page', 'page']]);
});
