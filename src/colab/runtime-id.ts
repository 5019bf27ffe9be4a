import { ID_SOURCES, type IdSource } from '../core/events.ts';
import { runtimeInGuard } from '../core/guard-runtime.ts';

// Each shape carries an id; whatever stands around it, a token above all, is never kept.
const RUNTIME_HOST = /^\d+-([a-z0-9-]{3,80})\.[a-z0-9.-]+\.prod\.colab\.dev$/;
const TUNNEL_PATH = /^\/tun\/m\/([a-z0-9-]{3,80})\//;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const RESTART = /\/api\/kernels\/[\w-]+\/restart(?:\?|$)/;
const NO_RUNTIME = new Set(['assign', 'unassign', 'assignments']);
const ENDPOINT = /^(?:m|gpu|tpu)-[a-z0-9-]{3,80}$/;

/** Names of the events by which the page's own world is asked, and answers. */
export const ASK = 'clean-slate-ask-runtime';
export const TELL = 'clean-slate-tell-runtime';

/**
 * The runtime's id in the address of a request, such as `m-s-2yhmmtsbsht2x`, or `localhost:8888` for
 * a Jupyter server of the person's own.
 */
export function runtimeInAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname, port } = new URL(address);
  if (LOOPBACK.has(hostname) && port !== '' && pathname.startsWith('/api/')) {
    return `localhost:${port}`;
  }
  const id = RUNTIME_HOST.exec(hostname)?.[1] ?? TUNNEL_PATH.exec(pathname)?.[1];
  return id !== undefined && !NO_RUNTIME.has(id) ? id : undefined;
}

/** Follows which runtime the page speaks to. */
export interface RuntimeWatch {
  /** Asks the page's own world, where its requests have told nothing so far. */
  ask(): void;
  /** Reads what a cell printed: a guard cell tells the runtime it ran on. */
  read(text: string): void;
}

/**
 * Watches the page's own requests, as resource timing lists them, for the runtime they go to, and
 * calls back with each change. What the page's own world answers, and what a guard cell printed, only
 * counts until a better source has told.
 * `restartAsked` hears when (ms since 1970) a request for a restart was made that was answered.
 */
export function watchRuntimeId(
  changed: (runtime: string, source: IdSource) => void,
  restartAsked: (at: number) => void,
  signal: AbortSignal,
): RuntimeWatch {
  let current: string | undefined;
  let best: number = ID_SOURCES.length;
  const take = (id: string | undefined, source: IdSource) => {
    const rank = ID_SOURCES.indexOf(source);
    if (id === undefined || rank > best) return;
    best = rank;
    if (id === current) return;
    current = id;
    changed(id, source);
  };
  const observer = new PerformanceObserver((list) => {
    const entries = list.getEntries() as PerformanceResourceTiming[];
    const last = entries
      .map((entry) => runtimeInAddress(entry.name))
      .findLast((id) => id !== undefined);
    take(last, 'requests');
    for (const { name, startTime, responseStatus } of entries) {
      // A request that nobody answered has 0.
      if (RESTART.test(name) && responseStatus >= 200 && responseStatus < 400) {
        // Not by the time origin: that clock may stand still while a machine sleeps.
        restartAsked(Date.now() - performance.now() + startTime);
      }
    }
  });
  observer.observe({ type: 'resource', buffered: true });
  signal.addEventListener('abort', () => observer.disconnect());
  const told = (event: Event) => {
    const id: unknown = event instanceof CustomEvent ? event.detail : undefined;
    // Any script of the page may say this: it counts as the page's word and no more.
    if (typeof id === 'string' && ENDPOINT.test(id)) take(id, 'page');
  };
  document.addEventListener(TELL, told, { signal });
  return {
    ask() {
      if (best > 0) document.dispatchEvent(new CustomEvent(ASK));
    },
    read: (text) => take(runtimeInGuard(text), 'guard'),
  };
}
