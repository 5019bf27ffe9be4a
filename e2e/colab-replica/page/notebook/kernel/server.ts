import * as v from 'valibot';

const kernelSchema = v.object({ id: v.string() });

/** The Jupyter server of one VM, through Colab's tunnel on the page's own origin. */
export class JupyterServer {
  readonly #path: string;

  constructor(endpoint: string) {
    this.#path = `/tun/m/${endpoint}/api/kernels`;
  }

  /** Sends a request; rejects with the server's words where it is refused. */
  async #post(path: string, body: object): Promise<Response> {
    const response = await fetch(this.#path + path, { method: 'POST', body: JSON.stringify(body) });
    if (!response.ok) throw new Error((await response.text()) || response.statusText);
    return response;
  }

  /** Starts a kernel and returns its id. */
  async startKernel(): Promise<string> {
    const response = await this.#post('', {});
    return v.parse(kernelSchema, await response.json()).id;
  }

  async restart(kernel: string): Promise<void> {
    await this.#post(`/${kernel}/restart`, {});
  }

  async interrupt(kernel: string): Promise<void> {
    await this.#post(`/${kernel}/interrupt`, {});
  }

  /** Address of the socket that a kernel's messages come through. */
  channels(kernel: string, session: string): string {
    const url = new URL(`${this.#path}/${kernel}/channels`, location.href);
    url.protocol = 'wss:';
    url.searchParams.set('session_id', session);
    return url.href;
  }
}
