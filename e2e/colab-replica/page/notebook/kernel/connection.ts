import type { ReplicaInfo, Session } from '../../contract.ts';
import { Channel } from './channel.ts';
import { readMessage, type FromKernel } from './messages.ts';
import { JupyterServer } from './server.ts';
import { askSession, forgetSession } from './session.ts';

export interface ConnectionEvents {
  message(message: FromKernel): void;
  /** The socket has ended, and not by `close`. */
  broke(connection: Connection): void;
}

/** A notebook's kernel, with an open socket to it. */
export class Connection {
  readonly info: ReplicaInfo;
  readonly #notebook: string;
  readonly #server: JupyterServer;
  readonly #kernel: string;
  readonly #events: ConnectionEvents;
  #channel: Channel | undefined;
  /** What the kernel says before it is known what it has said already. */
  #held: FromKernel[] | undefined = [];
  #seen: ReadonlySet<string> = new Set();

  private constructor(
    notebook: string,
    info: ReplicaInfo,
    kernel: string,
    events: ConnectionEvents,
  ) {
    this.#notebook = notebook;
    this.info = info;
    this.#server = new JupyterServer(info);
    this.#kernel = kernel;
    this.#events = events;
  }

  /** Connects to the notebook's kernel, starting one where it has none; rejects with words. */
  static async open(
    notebook: string,
    info: ReplicaInfo,
    events: ConnectionEvents,
  ): Promise<Connection> {
    const kernel = info.kernelId ?? (await new JupyterServer(info).startKernel(notebook));
    const connection = new Connection(notebook, info, kernel, events);
    connection.#channel = await connection.#openChannel();
    return connection;
  }

  get isOpen(): boolean {
    return this.#channel?.isOpen ?? false;
  }

  /** What the kernel has run since its session began. The kernel is heard from `begin` on. */
  session(): Promise<Session> {
    return askSession(this.#notebook, this.#kernel);
  }

  /** Tells what has come after all that the session is known to hold, and what comes from now on. */
  begin({ seen }: Session): void {
    this.#seen = new Set(seen);
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const message of held) this.#tell(message);
  }

  send(text: string): void {
    this.#channel?.send(text);
  }

  async interrupt(): Promise<void> {
    await this.#server.interrupt(this.#kernel);
  }

  /** A new session of the kernel, with a new socket. Rejects where the server refuses. */
  async restart(): Promise<void> {
    await this.#server.restart(this.#kernel);
    if (this.info.local) await forgetSession(this.#notebook, this.#kernel);
    // The old socket may still hold messages of the session before.
    this.#channel?.close();
    this.#channel = await this.#openChannel();
  }

  close(): void {
    this.#channel?.close();
  }

  async #openChannel(): Promise<Channel> {
    const channel: Channel = await Channel.open(this.#server.channels(this.#kernel), {
      message: (text) => {
        const message = readMessage(text);
        if (message && this.#held) this.#held.push(message);
        else if (message) this.#tell(message);
      },
      broken: () => this.#events.broke(this),
    });
    return channel;
  }

  #tell(message: FromKernel): void {
    if (!this.#seen.has(message.id)) this.#events.message(message);
  }
}
