import type { ConnectionState } from '../contract.ts';
import { hasRuntime } from './has-runtime.ts';
import { askInfo } from './questions.ts';
import { watchResources, type Resources } from './resources.ts';

/**
 * Follows the connection: while there is a VM, its own host is asked for its resources. After each
 * new connection it may be another VM.
 */
export function runtimeWatch(notebook: () => string, seen: (resources: Resources) => void) {
  let watching: AbortController | undefined;
  return (state: ConnectionState): void => {
    if (hasRuntime(state) === (watching !== undefined)) return;
    watching?.abort();
    watching = undefined;
    if (!hasRuntime(state)) return;
    const { signal } = (watching = new AbortController());
    askInfo(notebook()).then(
      (info) => {
        if (!signal.aborted && !info.local)
          watchResources(info.runtimeHost, info.endpoint, seen, signal);
      },
      // Without an answer the connect button stays without measurements.
      () => undefined,
    );
  };
}
