import type { ConnectionState, ReplicaInfo } from '../../contract.ts';
import { Channel } from './channel.ts';
import { Executions, type ExecutionEnd, type ExecutionListener } from './executions.ts';
import { readMessage, writeMessage } from './messages.ts';
import { JupyterServer } from './server.ts';

export interface RuntimeEvents {
  connection(state: ConnectionState): void;
  /** The kernel died, and the server has started another one. */
  died(): void;
}

interface Connection {
  server: JupyterServer;
  kernel: string;
  channel: Channel;
}

/** The VM behind the notebook, and the kernel that runs its cells. */
export class Runtime {
  readonly #events: RuntimeEvents;
  /** Asks the server which VM the notebook has; a deleted one is followed by another. */
  readonly #assigned: () => Promise<ReplicaInfo>;
  readonly #notebook: string;
  readonly #session = crypto.randomUUID();
  readonly #executions = new Executions();
  #connecting: Promise<Connection> | undefined;
  #connection: Connection | undefined;

  constructor(notebook: string, assigned: () => Promise<ReplicaInfo>, events: RuntimeEvents) {
    this.#notebook = notebook;
    this.#assigned = assigned;
    this.#events = events;
  }

  get isConnected(): boolean {
    return this.#connection !== undefined;
  }

  /** Connects to the notebook's kernel, starting one where it has none; rejects with words. */
  async connect(): Promise<Connection> {
    if (this.#connection) return this.#connection;
    this.#connecting ??= this.#connect().finally(() => {
      this.#connecting = undefined;
    });
    return this.#connecting;
  }

  async #connect(): Promise<Connection> {
    this.#events.connection('connecting');
    try {
      const info = await this.#assigned();
      const server = new JupyterServer(info);
      const kernel = info.kernelId ?? (await server.startKernel(this.#notebook));
      const channel = await this.#openChannel(server, kernel);
      this.#connection = { server, kernel, channel };
      this.#events.connection('connected');
      return this.#connection;
    } catch (error) {
      this.#events.connection('not-connected');
      throw error;
    }
  }

  #openChannel(server: JupyterServer, kernel: string): Promise<Channel> {
    return Channel.open(server.channels(kernel, this.#session), {
      message: (text) => this.#heard(text),
      broken: () => this.#events.connection('connecting'),
      restored: () => this.#events.connection('connected'),
      lost: () => this.#leave('reconnect'),
    });
  }

  #heard(text: string): void {
    const message = readMessage(text);
    if (!message) return;
    const { event } = message;
    if (event.type === 'status' && ['restarting', 'dead'].includes(event.state)) {
      this.#executions.abandon();
      this.#events.died();
    } else this.#executions.take(message);
  }

  #leave(state: ConnectionState): void {
    this.#connection?.channel.close();
    this.#connection = undefined;
    this.#executions.abandon();
    this.#events.connection(state);
  }

  /** Runs code; rejects only where there is no kernel to run it. */
  async execute(code: string, listener: ExecutionListener): Promise<ExecutionEnd> {
    const { channel } = await this.connect();
    const send = (type: string, content: object, on: 'shell' | 'stdin') => {
      const { id, text } = writeMessage(on, this.#session, type, content);
      channel.send(text);
      return id;
    };
    const options = { silent: false, store_history: true, user_expressions: {} };
    const request = { code, allow_stdin: true, stop_on_error: true, ...options };
    const id = send('execute_request', request, 'shell');
    return this.#executions.begin(id, listener, (value) => {
      send('input_reply', { value, status: 'ok' }, 'stdin');
    });
  }

  async interrupt(): Promise<void> {
    await this.#connection?.server.interrupt(this.#connection.kernel);
  }

  /** A new kernel on the same disk. */
  async restart(): Promise<void> {
    const connection = this.#connection;
    if (!connection) return;
    this.#executions.abandon();
    await connection.server.restart(connection.kernel);
    // The old socket may still hold messages of the kernel that is gone.
    connection.channel.close();
    connection.channel = await this.#openChannel(connection.server, connection.kernel);
  }

  /** Leaves a VM that was deleted. */
  forget(): void {
    this.#leave('not-connected');
  }
}
