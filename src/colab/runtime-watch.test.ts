import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchRuntimeId } from './runtime-watch.ts';
import { ASK, TELL } from './runtime-question.ts';

const page = new EventTarget();
let list: (entries: object[]) => void;
let isHeard = false;

class Observer {
  constructor(heard: (all: { getEntries(): unknown[] }) => void) {
    list = (entries) => isHeard && heard({ getEntries: () => entries });
  }
  observe() {
    isHeard = true;
  }
  disconnect() {
    isHeard = false;
  }
}

let life: AbortController;
/** What the page's own objects say now. */
let word: unknown;
const changed = vi.fn();
const restarted = vi.fn();
const watched = () => watchRuntimeId(changed, restarted, life.signal);

beforeEach(() => {
  life = new AbortController();
  word = undefined;
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', page);
  vi.stubGlobal('PerformanceObserver', Observer);
  const { signal } = life;
  const tell = () => page.dispatchEvent(new CustomEvent(TELL, { detail: word }));
  page.addEventListener(ASK, () => word !== undefined && tell(), { signal });
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  changed.mockReset();
  restarted.mockReset();
});

const answered = { initiatorType: 'fetch', responseStatus: 200, startTime: 5 };
const asked = (runtime: string, path = 'keep-alive/?token=SECRET') => ({
  name: `https://colab.research.google.com/tun/m/${runtime}/${path}`,
  ...answered,
});
const request = (runtime: string) => list([asked(runtime)]);
const RESTART = 'api/kernels/0f5d-1/restart?authuser=0';
const guard = (id: string) =>
  `Clean Slate guard: NumPy 2.0.2, disk 2.0.2, Python 3.12.3, verdict healthy, runtime ${id}\n`;

it('believes a guard cell until the page has told, and its requests where they agree with it', () => {
  const watch = watched();
  watch.read(guard('m-s-guard'));
  word = 'm-s-page';
  watch.ask();
  watch.read(guard('m-s-guard'));
  request('m-s-other');
  request('m-s-page');
  expect(changed.mock.calls).toEqual([
    ['m-s-guard', 'guard'],
    ['m-s-page', 'page'],
  ]);
  // It is on another VM now.
  word = 'm-s-other';
  request('m-s-other');
  expect(changed).toHaveBeenLastCalledWith('m-s-other', 'requests');
});

it('believes requests where the page says nothing, and tells each change once', () => {
  const watch = watched();
  for (const id of ['m-s-one', 'm-s-one', 'm-s-two']) request(id);
  watch.ask();
  watch.read(guard('m-s-guard'));
  expect(changed.mock.calls.map(([id]) => id as string)).toEqual(['m-s-one', 'm-s-two']);
});

it('keeps its id where a proxy adds to it', () => {
  const watch = watched();
  request('m-s-one');
  list([{ ...answered, name: 'https://8080-m-s-one-1.us-east1-0.prod.colab.dev/api/sessions' }]);
  word = 'm-s-one';
  watch.ask();
  expect(changed).toHaveBeenCalledTimes(1);
});

it('believes only what is an id, and only what it has asked for', () => {
  const watch = watched();
  for (word of ['m-s-1?token=SECRET', '', 7, 'any-name', undefined]) watch.ask();
  watch.read('numpy 2.0.2');
  page.dispatchEvent(new CustomEvent(TELL, { detail: 'm-s-page' }));
  request('m-s-one');
  expect(changed.mock.calls).toEqual([['m-s-one', 'requests']]);
});

it('reports a restart of its own runtime alone, when it was asked for', () => {
  watched();
  word = 'm-s-one';
  list([asked('m-s-one')]);
  list([asked('m-s-two', RESTART)]);
  expect(restarted).not.toHaveBeenCalled();
  list([asked('m-s-one', RESTART)]);
  expect(restarted.mock.calls).toEqual([[answered.startTime]]);
});

it('hears no restart, and of no runtime, in a picture', () => {
  watched();
  request('m-s-one');
  for (const name of [
    'https://any.host/api/kernels/x/restart',
    'https://any.host/tun/m/any-name/',
    'http://localhost:9/api/',
    asked('m-s-one', RESTART).name,
    asked('m-s-two').name,
  ]) {
    list([{ ...answered, name, initiatorType: 'img' }]);
  }
  expect(changed).toHaveBeenCalledTimes(1);
  expect(restarted).not.toHaveBeenCalled();
});

it('hears requests for some seconds after what can bring another runtime, and no longer', () => {
  const watch = watched();
  const acts = {
    'a click': () => page.dispatchEvent(new Event('click')),
    'a key': () => page.dispatchEvent(new Event('keydown')),
    'a change of the connection': watch.hear,
    'a run': watch.ask,
  };
  for (const [index, [act, happen]] of Object.entries(acts).entries()) {
    vi.advanceTimersByTime(6_000);
    request(`m-s-unheard-${index}`);
    happen();
    vi.advanceTimersByTime(5_000);
    request(`m-s-heard-${index}`);
    expect(changed.mock.calls.at(-1), act).toEqual([`m-s-heard-${index}`, 'requests']);
  }
  expect(changed).toHaveBeenCalledTimes(4);
});

it('hears none after its end, whatever happens then', () => {
  watched();
  life.abort();
  page.dispatchEvent(new Event('click'));
  request('m-s-one');
  expect(changed).not.toHaveBeenCalled();
});
