import * as v from 'valibot';
import type { ReplicaInfo } from '../../contract.ts';

const kernelSchema = v.object({ id: v.string() });
const sessionSchema = v.object({ kernel: kernelSchema });

/** The Jupyter server that a notebook is connected to. */
export class JupyterServer {
  /** Address of its API, and what proves to it that the page may speak to it. */
  readonly #api: string;
  readonly #token: string | undefined;
  /** Names the page, whose answers come through each of its sockets in turn. */
  readonly #session = crypto.randomUUID();

  /** A VM is reached through Colab's tunnel on the page's own origin, a local server directly. */
  constructor({ endpoint, local }: ReplicaInfo) {
    this.#api = `${local?.url ?? `${location.origin}/tun/m/${endpoint}`}/api`;
    this.#token = local?.token;
  }

  #address(path: string): URL {
    const url = new URL(this.#api + path);
    if (this.#token) url.searchParams.set('token', this.#token);
    return url;
  }

  /** Sends a request; rejects with the server's words where it is refused. */
  async #post(path: string, body: object): Promise<unknown> {
    const response = await fetch(this.#address(path), {
      method: 'POST',
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error((await response.text()) || response.statusText);
    return response.status === 204 ? undefined : response.json();
  }

  /** Starts a kernel and returns its id; a local server keeps one for each notebook. */
  async startKernel(notebook: string): Promise<string> {
    if (!this.#token) return v.parse(kernelSchema, await this.#post('/kernels', {})).id;
    const path = `${notebook}.ipynb`;
    const session = { path, name: path, type: 'notebook', kernel: { name: 'python3' } };
    return v.parse(sessionSchema, await this.#post('/sessions', session)).kernel.id;
  }

  async restart(kernel: string): Promise<void> {
    await this.#post(`/kernels/${kernel}/restart?authuser=0`, {});
  }

  async interrupt(kernel: string): Promise<void> {
    await this.#post(`/kernels/${kernel}/interrupt`, {});
  }

  /** Address of the socket that a kernel's messages come through. */
  channels(kernel: string): string {
    const url = this.#address(`/kernels/${kernel}/channels`);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    url.searchParams.set('session_id', this.#session);
    return url.href;
  }
}
