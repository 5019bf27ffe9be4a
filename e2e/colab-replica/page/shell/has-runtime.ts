import type { ConnectionState } from '../contract.ts';

const without: ReadonlySet<ConnectionState> = new Set(['not-connected', 'reconnect', 'connecting']);

/** True where there is a VM behind the page, whether or not its kernel can be spoken to now. */
export const hasRuntime = (state: ConnectionState) => !without.has(state);

/** True where there is a kernel; while one is initializing there is none yet. */
export const isKernelRunning = (state: ConnectionState) =>
  hasRuntime(state) && state !== 'initializing';
