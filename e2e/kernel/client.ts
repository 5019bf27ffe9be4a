import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { makeMessage, parseMessage, type Message } from './messages.ts';
import type { Kernel } from './types.ts';

export interface Answer {
  /** Milliseconds since the request. */
  after: number;
  message: Message;
}

export interface Execution {
  answers: readonly Answer[];
  status: string;
  /** All that the cell printed or returned as text, in order; colours as the kernel sent them. */
  text: string;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function textOf({ header, content }: Message): string {
  if (header.msg_type === 'stream') return isText(content['text']) ? content['text'] : '';
  if (header.msg_type === 'error') return (content['traceback'] as string[]).join('\n');
  const data = (content['data'] ?? {}) as Record<string, unknown>;
  const plain = header.msg_type === 'execute_result' ? data['text/plain'] : undefined;
  return isText(plain) ? plain : '';
}

/** A notebook's side of a kernel: what the replica's page is in a browser, for Node. */
export class KernelClient {
  readonly #kernel: Kernel;
  readonly #id: string;
  readonly #session = randomUUID();
  #socket: WebSocket;

  private constructor(kernel: Kernel, id: string, socket: WebSocket) {
    this.#kernel = kernel;
    this.#id = id;
    this.#socket = socket;
  }

  /** Starts a kernel and connects to it. */
  static async start(kernel: Kernel): Promise<KernelClient> {
    const reply = await fetch(`${kernel.url}/api/kernels`, {
      method: 'POST',
      headers: { authorization: `token ${kernel.token}` },
    });
    const { id } = (await reply.json()) as { id: string };
    return new KernelClient(kernel, id, await connect(kernel, id));
  }

  /** Runs a cell and resolves when the kernel is idle again. Rejects where the connection closes. */
  execute(source: string, onAnswer: (message: Message) => void = () => {}): Promise<Execution> {
    const content = { code: source, silent: false, store_history: true, stop_on_error: true };
    const request = makeMessage('shell', 'execute_request', content, this.#session);
    const began = performance.now();
    const answers: Answer[] = [];
    return new Promise((done, failed) => {
      const socket = this.#socket;
      const closed = () => failed(new Error('The connection to the kernel closed.'));
      const read = (frame: Buffer) => {
        const message = parseMessage(frame.toString());
        if (message?.parent_header.msg_id !== request.header.msg_id) return;
        answers.push({ after: performance.now() - began, message });
        onAnswer(message);
        const types = answers.map((answer) => answer.message.header.msg_type);
        const isIdle = answers.some(
          ({ message: { content: told } }) => told['execution_state'] === 'idle',
        );
        if (!isIdle || !types.includes('execute_reply')) return;
        socket.off('message', read).off('close', closed);
        const reply = answers[types.indexOf('execute_reply')];
        const status = String(reply?.message.content['status']);
        done({ answers, status, text: answers.map((answer) => textOf(answer.message)).join('') });
      };
      if (socket.readyState !== WebSocket.OPEN) closed();
      socket.on('message', read).on('close', closed);
      socket.send(JSON.stringify(request));
    });
  }

  async #post(action: 'restart' | 'interrupt'): Promise<void> {
    const reply = await fetch(`${this.#kernel.url}/api/kernels/${this.#id}/${action}`, {
      method: 'POST',
      headers: { authorization: `token ${this.#kernel.token}` },
    });
    if (!reply.ok) throw new Error(`The kernel refused to ${action}: ${await reply.text()}`);
  }

  /** Begins a new session, and connects to it. */
  async restart(): Promise<void> {
    await this.#post('restart');
    this.close();
    this.#socket = await connect(this.#kernel, this.#id);
  }

  interrupt(): Promise<void> {
    return this.#post('interrupt');
  }

  close(): void {
    this.#socket.close();
  }
}

async function connect({ url, token }: Kernel, id: string): Promise<WebSocket> {
  const address = `${url.replace('http', 'ws')}/api/kernels/${id}/channels`;
  const socket = new WebSocket(address, { headers: { authorization: `token ${token}` } });
  await once(socket, 'open');
  return socket;
}
