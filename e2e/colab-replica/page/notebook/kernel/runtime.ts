import type { ConnectionState, OpenRun, ReplicaInfo, Session } from '../../contract.ts';
import { Connection } from './connection.ts';
import { Executions, type ExecutionEnd, type ExecutionListener } from './executions.ts';
import type { FromKernel } from './messages.ts';
import { reconnect } from './reconnect.ts';
import { Requests } from './requests.ts';
import type { RuntimeEvents } from './runtime-events.ts';
import { untilAlive } from './until-alive.ts';

/** The VM behind the notebook, and the kernel that runs its cells. */
export class Runtime {
  readonly #events: RuntimeEvents;
  /** Asks the server which VM the notebook has; a deleted one is followed by another. */
  readonly #assigned: () => Promise<ReplicaInfo>;
  readonly #notebook: string;
  readonly #executions = new Executions();
  readonly #requests = new Requests((text) => this.#connection?.send(text));
  #state: ConnectionState = 'not-connected';
  #hadKernel = false;
  #connecting: Promise<void> | undefined;
  #connection: Connection | undefined;
  /** Never rejects; resolves when no restart is under way. */
  #restarting = Promise.resolve();
  /** Counts the ends of connections, for what waits and may come too late. */
  #ends = 0;
  #answered: () => void = () => {};

  constructor(notebook: string, assigned: () => Promise<ReplicaInfo>, events: RuntimeEvents) {
    this.#notebook = notebook;
    this.#assigned = assigned;
    this.#events = events;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** The socket to the kernel is open. */
  get isConnected(): boolean {
    return this.#connection?.isOpen ?? false;
  }

  /** The VM of Google's that the page is connected to. */
  get endpoint(): string | undefined {
    const info = this.#connection?.info;
    return info?.local ? undefined : info?.endpoint;
  }

  /**
   * Connects to the notebook's kernel, starting one where it has none; rejects with words, and where
   * it is to be one VM and the notebook has another.
   */
  async connect(onlyTo?: string): Promise<void> {
    await this.#restarting;
    if (this.#connection) return;
    this.#connecting ??= this.#connect(onlyTo).finally(() => {
      this.#connecting = undefined;
    });
    await this.#connecting;
  }

  async #connect(onlyTo: string | undefined): Promise<void> {
    const ends = this.#ends;
    let connection: Connection | undefined;
    this.#enter('connecting');
    try {
      const info = await this.#assigned();
      if (onlyTo !== undefined && info.endpoint !== onlyTo) throw new Error('The runtime is gone');
      connection = await Connection.open(this.#notebook, info, {
        message: (message) => this.#heard(message),
        broke: (broken) => this.#broke(broken),
      });
      this.#enter('initializing');
      const session = await connection.session();
      if (!connection.isOpen || ends !== this.#ends) throw new Error('The connection broke');
      this.#settle(connection, session);
    } catch (error) {
      connection?.close();
      if (ends === this.#ends) this.#enter(this.#hadKernel ? 'reconnect' : 'not-connected');
      throw error;
    }
  }

  #settle(connection: Connection, session: Session): void {
    this.#hadKernel = true;
    this.#connection = connection;
    this.#events.restored(session);
    const isBusy = Object.values(session.cells).some(({ open }) => open?.state === 'running');
    this.#enter(isBusy ? 'busy' : 'connected');
    connection.begin(session);
  }

  #heard(message: FromKernel): void {
    const { isOfRun, event } = message;
    if (event.type === 'alive') this.#answered();
    else if (event.type === 'status') {
      if (event.state === 'restarting' && this.#state !== 'restarting') void this.#crashed();
      else if (event.state === 'dead') this.disconnect();
      else if (isOfRun && (this.#state === 'connected' || this.#state === 'busy')) {
        this.#enter(event.state === 'busy' ? 'busy' : 'connected');
      }
    }
    this.#executions.take(message);
  }

  /** Sends a cell's code; others may be sent before it has run. */
  execute(cell: string, code: string, listener: ExecutionListener): Promise<ExecutionEnd> {
    if (!this.isConnected) return Promise.resolve('cut-off');
    const request = this.#requests.execute(cell, code);
    return this.#executions.begin(request, { needsReply: true }, listener, this.#requests.answer);
  }

  /** Hears again of what was sent before the page was reloaded or disconnected. */
  resume({ request, question }: OpenRun, listener: ExecutionListener): Promise<ExecutionEnd> {
    const { answer } = this.#requests;
    if (question) void listener.ask(question).then(answer);
    return this.#executions.begin(request, { needsReply: false }, listener, answer);
  }

  async interrupt(): Promise<void> {
    await this.#connection?.interrupt();
  }

  /** A new kernel on the same disk. Where the server refuses, the page is disconnected silently. */
  async restart(): Promise<void> {
    await this.#restarting;
    const connection = this.#connection;
    if (!connection) return;
    this.#endSession();
    this.#restarting = this.#renew(connection);
    await this.#restarting;
  }

  async #renew(connection: Connection): Promise<void> {
    try {
      await connection.restart();
      if (this.#connection === connection) this.#enter('connected');
    } catch {
      if (this.#connection === connection) this.#leave('reconnect');
    }
  }

  #endSession(): void {
    this.#enter('restarting');
    this.#events.reset();
    this.#executions.abandon('lost');
  }

  async #crashed(): Promise<void> {
    const connection = this.#connection;
    const isSame = () => this.#connection === connection;
    this.#endSession();
    this.#events.crashed('restarting');
    const answer = new Promise<void>((resolve) => {
      this.#answered = resolve;
    });
    this.#restarting = untilAlive(() => this.#requests.areYouThere(), answer, isSame);
    await this.#restarting;
    if (!isSame()) return;
    this.#enter('connected');
    this.#events.crashed('restarted');
  }

  #broke(connection: Connection): void {
    if (this.#connection !== connection) return;
    this.#leave('reconnect');
    this.#events.disconnected();
    const ends = this.#ends;
    const isNeeded = () => ends === this.#ends && !this.#connection;
    void reconnect(() => this.connect(connection.info.endpoint), isNeeded);
  }

  #leave(state: ConnectionState): void {
    this.#ends += 1;
    this.#connection?.close();
    this.#connection = undefined;
    this.#events.reset();
    this.#executions.abandon('cut-off');
    this.#enter(state);
  }

  /** Ends the connection as Colab does with an idle runtime: it stays so until the person connects. */
  disconnect(): void {
    this.#leave('reconnect');
  }

  /** Leaves a VM that was deleted. */
  forget(): void {
    this.#hadKernel = false;
    this.#leave('not-connected');
  }

  #enter(state: ConnectionState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#events.connection(state);
  }
}
