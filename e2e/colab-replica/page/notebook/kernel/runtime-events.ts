import type { ConnectionState, Session } from '../../contract.ts';

/** What a notebook hears of its runtime. */
export interface RuntimeEvents {
  connection(state: ConnectionState): void;
  /** Nothing that the cells show of their session holds any more. */
  reset(): void;
  /** What the kernel has run and runs; comes in the task in which the page is connected. */
  restored(session: Session): void;
  /** The connection broke by itself. */
  disconnected(): void;
  /** The kernel died, and another one starts by itself; then that one answers. */
  crashed(stage: 'restarting' | 'restarted'): void;
}
