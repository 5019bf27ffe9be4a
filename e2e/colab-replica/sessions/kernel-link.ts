import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { parseMessage } from '../../kernel/messages.ts';
import type { Kernel } from '../../kernel/types.ts';
import { SessionRecord } from './session-record.ts';

async function connect({ url, token }: Kernel, id: string): Promise<WebSocket> {
  const session = randomUUID();
  const address = `${url.replace('http', 'ws')}/api/kernels/${id}/channels?session_id=${session}`;
  const socket = new WebSocket(address, { headers: { authorization: `token ${token}` } });
  await once(socket, 'open');
  return socket;
}

/**
 * The replica's own connection to a kernel, which goes on where a page's breaks. The pages of a VM
 * are connected through it; of any other kernel it only hears what is said to everybody.
 */
export class KernelLink {
  readonly record = new SessionRecord();
  readonly #kernel: Kernel;
  readonly #id: string;
  readonly #pages = new Set<WebSocket>();
  readonly #closed: () => void;
  #socket: WebSocket | undefined;
  /** What pages ask while a restart has the connection made again. */
  #unsent: string[] = [];

  private constructor(kernel: Kernel, id: string, closed: () => void) {
    this.#kernel = kernel;
    this.#id = id;
    this.#closed = closed;
  }

  /** Connects to a kernel; rejects where there is none. `closed` is called when it has ended. */
  static async open(kernel: Kernel, id: string, closed: () => void): Promise<KernelLink> {
    const link = new KernelLink(kernel, id, closed);
    link.#take(await connect(kernel, id));
    return link;
  }

  /** Connects a page with the kernel until either of them ends. */
  attach(page: WebSocket): void {
    this.#pages.add(page);
    page.on('close', () => this.#pages.delete(page));
    page.on('message', (frame: Buffer, isBinary) => {
      if (!isBinary) this.#ask(frame.toString());
    });
  }

  /** The kernel was restarted: the connection may still hold messages of the one before. */
  async restarted(): Promise<void> {
    this.record.forget();
    this.#socket?.removeAllListeners().on('error', () => {});
    this.#socket?.close();
    this.#socket = undefined;
    try {
      this.#take(await connect(this.#kernel, this.#id));
    } catch (error) {
      this.#closed();
      this.close();
      throw error;
    }
  }

  close(): void {
    this.#socket?.close();
    for (const page of this.#pages) page.close();
  }

  #ask(text: string): void {
    const message = parseMessage(text);
    if (message) this.record.asked(message);
    if (this.#socket) this.#socket.send(text);
    else this.#unsent.push(text);
  }

  #take(socket: WebSocket): void {
    this.#socket = socket;
    socket.on('message', (frame: Buffer, isBinary) => this.#hear(frame, isBinary));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      this.#closed();
      this.close();
    });
    for (const text of this.#unsent.splice(0)) socket.send(text);
  }

  #hear(frame: Buffer, isBinary: boolean): void {
    const message = isBinary ? undefined : parseMessage(frame.toString());
    if (message) this.record.heard(message);
    for (const page of this.#pages) page.send(frame, { binary: isBinary });
  }
}
