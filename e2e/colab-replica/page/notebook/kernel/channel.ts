/** Pauses before each new try to reach the kernel again, in milliseconds. */
const PAUSES = [300, 1_000, 3_000, 8_000];

export interface ChannelEvents {
  message(text: string): void;
  /** The connection broke; new tries are under way. */
  broken(): void;
  restored(): void;
  /** The kernel could not be reached again. */
  lost(): void;
}

const open = (address: string) =>
  new Promise<WebSocket>((resolve, reject) => {
    const socket = new WebSocket(address);
    socket.addEventListener('open', () => resolve(socket));
    socket.addEventListener('error', () => reject(new Error('The kernel cannot be reached')));
  });

const pause = (duration: number) => new Promise((resolve) => setTimeout(resolve, duration));

/** A socket to a kernel that is opened again, with the same session, when it breaks. */
export class Channel {
  readonly #address: string;
  readonly #events: ChannelEvents;
  #socket: WebSocket | undefined;
  readonly #unsent: string[] = [];
  #isClosed = false;

  private constructor(address: string, events: ChannelEvents) {
    this.#address = address;
    this.#events = events;
  }

  /** Resolves once the socket is open; rejects where it cannot be opened. */
  static async open(address: string, events: ChannelEvents): Promise<Channel> {
    const channel = new Channel(address, events);
    await channel.#connect();
    return channel;
  }

  /** Sends a message, or keeps it until the connection is back. */
  send(text: string): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(text);
    else this.#unsent.push(text);
  }

  close(): void {
    this.#isClosed = true;
    this.#socket?.close();
  }

  async #connect(): Promise<void> {
    const socket = await open(this.#address);
    if (this.#isClosed) return socket.close();
    this.#socket = socket;
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      // Binary frames carry widgets' buffers, which the replica has no use for.
      if (typeof data === 'string') this.#events.message(data);
    });
    socket.addEventListener('close', () => void this.#reconnect());
    for (const text of this.#unsent.splice(0)) socket.send(text);
  }

  async #reconnect(): Promise<void> {
    if (this.#isClosed) return;
    this.#events.broken();
    for (const duration of PAUSES) {
      await pause(duration);
      if (this.#isClosed) return;
      try {
        await this.#connect();
        this.#events.restored();
        return;
      } catch {
        // The next try may do better.
      }
    }
    this.#events.lost();
  }
}
