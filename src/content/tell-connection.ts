import { watchConnection, type Connection } from '../colab/connection.ts';
import type { Reported } from '../core/ledger/events.ts';

/**
 * Reports when the connection is lost and found again. What comes back looks again at once, for Colab may
 * have made its button again.
 */
export function tellConnection(
  happened: (event: Reported) => void,
  changed: (now: Connection, before: Connection) => void,
  signal: AbortSignal,
): () => void {
  let isLost = false;
  return watchConnection((now, before) => {
    changed(now, before);
    if (now === 'connected' && isLost) happened({ type: 'reconnected' });
    isLost = now === 'none' && before !== 'unknown';
    if (isLost) happened({ type: 'disconnected' });
  }, signal);
}
