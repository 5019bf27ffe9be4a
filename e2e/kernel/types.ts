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

/** Where one run keeps all that it makes; removed when the run ends. */
export interface RunFolder {
  path: string;
  /** The virtual environment that cells install into. */
  venv: string;
  /** Folder of the environment's programs, which cells meet first on the PATH. */
  bin: string;
  python: string;
  /** Where cells run. */
  content: string;
  /** For what cells keep outside of their folder, such as a guard cell's marker. */
  temporary: string;
  /** Settings, data and log of Jupyter. */
  jupyter: string;
  /** Python modules that make a kernel behave as Colab's. */
  modules: string;
}
