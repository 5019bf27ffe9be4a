import type { BareBrowser } from './bare-browser.ts';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  args?: {
    data?: {
      url?: string;
      functionName?: string;
      timerId?: number;
      stackTrace?: { url: string }[];
    };
  };
}

/** Where a script is entered from the browser: a listener, an observer, a timer, a script's first run. */
const ENTRIES = new Set(['FunctionCall', 'EvaluateScript', 'v8.evaluateModule']);
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack'];
const NAMES = new Set([...ENTRIES, 'TimerInstall', 'TimerFire']);

const isOurs = (url = '') => url.startsWith('chrome-extension://');

/**
 * The browser's calls into scripts of extensions. A timer that only resolves a promise calls a function of
 * the engine's; it is known by who has set it.
 */
function entriesIn(events: readonly TraceEvent[]): TraceEvent[] {
  const timers = new Set<string>();
  return events.filter(({ name, pid, args }) => {
    const { url, timerId, stackTrace = [] } = args?.data ?? {};
    const timer = `${pid}/${timerId}`;
    if (name === 'TimerInstall' && stackTrace.some((frame) => isOurs(frame.url))) timers.add(timer);
    return name === 'TimerFire' ? timers.has(timer) : ENTRIES.has(name) && isOurs(url);
  });
}

/** What an entry ran, in words: the script's file, and the function where that has a name. */
function wordsOf({ name, args }: TraceEvent): string {
  const { url = '', functionName = '' } = args?.data ?? {};
  return [name, url.replace(/^.*\//, ''), functionName].filter(Boolean).join(' ');
}

/** Those of them that no other one of the same thread contains. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const ends = new Map<string, number>();
  return events.filter(({ pid, tid, ts, dur = 0 }) => {
    const thread = `${pid}/${tid}`;
    if (ts < (ends.get(thread) ?? -Infinity)) return false;
    ends.set(thread, ts + dur);
    return true;
  });
}

/**
 * The browser's calls into scripts of extensions, in all of its processes, while some work is done, in words.
 * They are reported by the browser's trace, and not by samples, which miss what is short.
 */
export async function wakeupsDuring(
  browser: BareBrowser,
  work: () => Promise<void>,
): Promise<string[]> {
  const events: TraceEvent[] = [];
  browser.on('Tracing.dataCollected', (params) => {
    events.push(...(params as { value: TraceEvent[] }).value.filter(({ name }) => NAMES.has(name)));
  });
  const completed = new Promise<void>((done) => {
    browser.on('Tracing.tracingComplete', () => done());
  });
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await work();
  await browser.send('Tracing.end');
  await completed;
  const sorted = events.toSorted((a, b) => a.ts - b.ts);
  return outermost(entriesIn(sorted)).map(wordsOf);
}
