export interface ChannelEvents {
  message(text: string): void;
  /** The connection broke. */
  broken(): void;
}

/** A socket to a kernel, from its opening to its end. */
export class Channel {
  readonly #socket: WebSocket;
  #isClosed = false;

  private constructor(socket: WebSocket, events: ChannelEvents) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      // Binary frames carry widgets' buffers, which the replica has no use for.
      if (typeof data === 'string' && !this.#isClosed) events.message(data);
    });
    socket.addEventListener('close', () => {
      if (!this.#isClosed) events.broken();
      this.#isClosed = true;
    });
  }

  /** Resolves once the socket is open; rejects where it cannot be opened. */
  static open(address: string, events: ChannelEvents): Promise<Channel> {
    const socket = new WebSocket(address);
    return new Promise((resolve, reject) => {
      socket.addEventListener('open', () => resolve(new Channel(socket, events)));
      socket.addEventListener('error', () => reject(new Error('The kernel cannot be reached')));
    });
  }

  get isOpen(): boolean {
    return !this.#isClosed && this.#socket.readyState === WebSocket.OPEN;
  }

  /** Sends a message; what is sent after the end goes nowhere. */
  send(text: string): void {
    if (this.isOpen) this.#socket.send(text);
  }

  /** Ends it, which is no break. */
  close(): void {
    this.#isClosed = true;
    this.#socket.close();
  }
}
