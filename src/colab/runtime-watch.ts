import type { IdSource } from '../core/ledger/events.ts';
import { isSameRuntime, isVm, runtimeInGuard } from '../core/runtime/runtime-id.ts';
import { endingWith } from '../platform/observe.ts';
import { ASK, TELL } from './runtime-question.ts';
import { readRequest } from './runtime-requests.ts';

/**
 * Another runtime, and a restart, come of what a person does or the connection goes through: requests are heard
 * for so long after that, in milliseconds. The page makes others all the time.
 */
const HEARD = 6_000;

/** Follows which runtime the page speaks to. */
export interface RuntimeWatch {
  /** Asks the page's own world. */
  ask(): void;
  /** Something has happened that may bring another runtime. */
  hear(): void;
  /** Reads what a cell printed: a guard cell tells the runtime it ran on. */
  read(text: string): void;
}

/**
 * Watches for the runtime that the page speaks to, and calls back with each change: what the page's own
 * world answers, and the page's own requests, where they do not contradict it. What a guard cell printed
 * only counts until one of them has told.
 * `restartAsked` hears when (by `performance.now()`) a request for a restart was made that was answered.
 */
export function watchRuntimeId(
  changed: (runtime: string, source: IdSource) => void,
  restartAsked: (at: number) => void,
  signal: AbortSignal,
): RuntimeWatch {
  let current: string | undefined;
  let isProven = false;
  /** What the page answers; undefined for anything that is no id. */
  let word: string | undefined;

  const isCurrent = (id: string) => isSameRuntime(id, current ?? '');
  const take = (id: string | undefined, source: IdSource) => {
    if (id === undefined) return;
    isProven ||= source !== 'guard';
    if (isCurrent(id)) return;
    current = id;
    changed(id, source);
  };
  const ask = () => {
    word = undefined;
    // It is answered at once.
    document.dispatchEvent(new CustomEvent(ASK));
  };
  const told = (event: Event) => {
    const id: unknown = event instanceof CustomEvent ? event.detail : undefined;
    word = isVm(id) ? id : undefined;
  };
  document.addEventListener(TELL, told, { signal });

  const observer = endingWith(
    signal,
    new PerformanceObserver((list) => {
      const entries = list.getEntries() as PerformanceResourceTiming[];
      const requests = entries.flatMap((entry) => readRequest(entry) ?? []);
      const last = requests.at(-1)?.runtime;
      if (last !== undefined && !(isProven && isCurrent(last))) {
        ask();
        if (word === undefined || isSameRuntime(word, last)) take(last, 'requests');
      }
      for (const { runtime, isRestart, startTime } of requests) {
        if (isRestart && isCurrent(runtime)) restartAsked(startTime);
      }
    }),
  );
  let rest: ReturnType<typeof setTimeout> | undefined;
  const hear = (buffered = false) => {
    clearTimeout(rest);
    rest = setTimeout(() => observer.disconnect(), HEARD);
    observer.observe({ type: 'resource', buffered });
  };
  const acted = () => hear();
  for (const act of ['click', 'keydown'])
    window.addEventListener(act, acted, { capture: true, signal });
  hear(true);
  return {
    hear: acted,
    ask() {
      hear();
      ask();
      take(word, 'page');
    },
    read(text) {
      if (!isProven) take(runtimeInGuard(text), 'guard');
    },
  };
}
