import { randomInt } from 'node:crypto';
import type { Kernel } from '../kernel/types.ts';
import { runtimeHost } from './hosts.ts';
import type { ReplicaInfo } from './page/contract.ts';

/** A VM as a notebook's page knows it. */
export interface Runtime {
  endpoint: string;
  /** The Jupyter kernel that runs the notebook's cells, once it has one. */
  kernelId?: string;
  /** The Jupyter server this VM stands for; another one means that this VM is gone. */
  serverUrl: string;
}

const UNREACHABLE = { kind: 'none', reason: 'its Jupyter server does not answer.' } as const;

const newEndpoint = () =>
  `m-s-${Array.from({ length: 13 }, () => randomInt(36).toString(36)).join('')}`;

/** Which VM each notebook has, as Colab assigns them: one for each notebook, kept until deleted. */
export class Runtimes {
  readonly #kernel: Kernel;
  readonly #byNotebook = new Map<string, Runtime>();
  /** Never rejects; resolves when no disk is being renewed. */
  #renewed: Promise<unknown> = Promise.resolve();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  #assigned(notebook: string): Runtime {
    const known = this.#byNotebook.get(notebook);
    if (known && known.serverUrl === this.#kernel.url) return known;
    const runtime: Runtime = { endpoint: newEndpoint(), serverUrl: this.#kernel.url };
    this.#byNotebook.set(notebook, runtime);
    return runtime;
  }

  /** The VM behind an endpoint; undefined once it was deleted. */
  byEndpoint(endpoint: string): Runtime | undefined {
    return [...this.#byNotebook.values()].find(
      (runtime) => runtime.endpoint === endpoint && runtime.serverUrl === this.#kernel.url,
    );
  }

  /** Ids of the kernels that run now; undefined where the server does not answer. */
  async #kernelIds(): Promise<ReadonlySet<string> | undefined> {
    const { url, token } = this.#kernel;
    try {
      const headers = { authorization: `token ${token}` };
      const answer = await (await fetch(new URL('/api/kernels', url), { headers })).json();
      return new Set((answer as { id: string }[]).map(({ id }) => id));
    } catch {
      return undefined;
    }
  }

  /** What the page of a notebook gets; assigns a VM where it has none. */
  async info(notebook: string): Promise<ReplicaInfo> {
    await this.#renewed;
    const running = await this.#kernelIds();
    const runtime = this.#assigned(notebook);
    if (runtime.kernelId && !running?.has(runtime.kernelId)) delete runtime.kernelId;
    const { kind, reason } = running ? this.#kernel : UNREACHABLE;
    return {
      endpoint: runtime.endpoint,
      runtimeHost: runtimeHost(runtime.endpoint),
      kernel: kind,
      ...(reason !== undefined && { reason }),
      ...(runtime.kernelId !== undefined && { kernelId: runtime.kernelId }),
    };
  }

  /** The same where the person connected to a Jupyter server on this machine: all notebooks share it. */
  async localInfo(notebook: string): Promise<ReplicaInfo> {
    const { kernelId: _hosted, ...info } = await this.info(notebook);
    const { url, token } = this.#kernel;
    return { ...info, local: { url: url.replace('127.0.0.1', 'localhost'), token } };
  }

  /** Ends the kernel of a notebook, or all; the disk stays, for the next kernel. */
  async endKernels(notebook?: string): Promise<void> {
    const { url, token } = this.#kernel;
    const own = notebook === undefined ? undefined : this.#byNotebook.get(notebook)?.kernelId;
    const all = [...((await this.#kernelIds()) ?? [])];
    const ended = notebook === undefined ? all : all.filter((id) => id === own);
    for (const id of ended) {
      const headers = { authorization: `token ${token}` };
      await fetch(new URL(`/api/kernels/${id}`, url), { method: 'DELETE', headers });
    }
  }

  /** Brings a pristine disk. There is one disk behind all notebooks, so each gets a new VM. */
  async delete(): Promise<void> {
    // At once: a page whose connection breaks finds its VM gone.
    this.#byNotebook.clear();
    const renewal = this.#kernel.deleteRuntime();
    this.#renewed = renewal.catch(() => {});
    await renewal;
  }
}
