/** A Jupyter server behind the replica, real or played from a recording. */
export interface Kernel {
  kind: 'live' | 'recorded';
  /** Why it is not live. */
  reason?: string;
  /** Its address on 127.0.0.1, for REST and WebSocket; another one after `deleteRuntime`. */
  readonly url: string;
  readonly token: string;
  /** Ends every kernel and brings a pristine disk. */
  deleteRuntime(): Promise<void>;
  /** Ends every process and removes what was made for them. */
  stop(): Promise<void>;
}

export type Log = (line: string) => void;
