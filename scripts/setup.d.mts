/** What `ensureKernel` made. */
export interface KernelParts {
  /**
   * Folder of a virtual environment with pip and the NumPy that the kernel loads. Jupyter's modules
   * are found from it, and lie elsewhere.
   */
  venv: string;
  /** That environment's Python. */
  python: string;
  /** Folder of the environment's modules, relative to `venv`. */
  modules: string;
  /** Environment variables with which pip reaches an index here. */
  pip: Record<string, string>;
}

/** True where it had to install. */
export function ensureDependencies(): Promise<boolean>;
export function ensureBrowser(): Promise<{ path: string; version: string }>;
export function ensureFirefox(): Promise<
  | { reason?: never; path: string; version: string }
  | { reason: string; path?: never; version?: never }
>;
export function ensureKernel(): Promise<
  | ({ reason?: never } & KernelParts)
  | ({ reason: string } & { [Part in keyof KernelParts]?: never })
>;
/** Unpacked NumPy versions, a folder each, and the Python that can import them. */
export function ensureNumpyTrees(): Promise<
  | { reason?: never; python: string; trees: Record<string, string>; scipy?: string }
  | { reason: string; python?: never; trees?: never; scipy?: never }
>;
