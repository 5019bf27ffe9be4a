import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import type { Answer, BidiEvent, Command, Message } from './bidi.ts';
import { OwnPages } from './own-pages.ts';

/** Our own commands on the session that Playwright has begun have ids that it does not come to. */
const OWN_IDS = 1e9;
/** A picture of a page is larger than what a socket takes by itself. */
const SOCKET = { perMessageDeflate: false, maxPayload: 2 ** 28 };
/** What Playwright asks for and Firefox does not know; its settings say the same to all pages. */
const UNKNOWN = new Set(['emulation.setMediaFeaturesOverride']);

interface Waiter {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * Stands between Playwright and Firefox. It answers what this Firefox does not know, tells Playwright what
 * Firefox does not tell, and speaks to Firefox itself, on the same session: a browser has only one.
 */
export class Relay {
  readonly #server: WebSocketServer;
  readonly #own = new OwnPages(
    (method, params) => this.ask(method, params),
    (method, params) => this.#tell({ type: 'event', method, params }),
  );
  readonly #waiting = new Map<number, Waiter>();
  readonly #commandListeners = new Set<(text: string, command: Command) => void>();
  readonly #channels = new Map<string, (text: string) => void>();
  #playwright: WebSocket | undefined;
  #firefox: WebSocket | undefined;
  #last = OWN_IDS;

  private constructor(server: WebSocketServer) {
    this.#server = server;
    server.on('connection', (socket, request) => this.#connect(socket, request));
  }

  static async start(): Promise<Relay> {
    const server = new WebSocketServer({ ...SOCKET, host: '127.0.0.1', port: 0 });
    await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
    return new Relay(server);
  }

  /** Playwright has to be sent there, with the port of Firefox behind it. */
  get address(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  ask<T>(method: string, params: object = {}): Promise<T> {
    const id = (this.#last += 1);
    const answered = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#firefox?.send(JSON.stringify({ id, method, params }));
    return answered as Promise<T>;
  }

  /** The first of Playwright's commands, from now on, that contains a text. */
  nextCommand(part: string): Promise<Command> {
    return new Promise((resolve) => {
      const listen = (text: string, command: Command) => {
        if (!text.includes(part)) return;
        this.#commandListeners.delete(listen);
        resolve(command);
      };
      this.#commandListeners.add(listen);
    });
  }

  /** Hears the texts that are sent on a channel of BiDi's, until what is returned is called. */
  onChannel(channel: string, hear: (text: string) => void): () => void {
    this.#channels.set(channel, hear);
    return () => this.#channels.delete(channel);
  }

  stop(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#firefox?.terminate();
    this.#server.close();
    for (const { reject } of this.#waiting.values()) reject(new Error('Firefox has been closed'));
    this.#waiting.clear();
  }

  #connect(playwright: WebSocket, { url = '' }: IncomingMessage): void {
    const [, port = ''] = /^\/(\d+)/.exec(url) ?? [];
    const firefox = new WebSocket(`ws://127.0.0.1:${port}/session`, SOCKET);
    const early: string[] = [];
    this.#playwright = playwright;
    this.#firefox = firefox;
    firefox.on('open', () => {
      for (const text of early.splice(0)) firefox.send(text);
    });
    firefox.on('message', (data) => this.#fromFirefox(String(data)));
    firefox.on('close', () => playwright.close()).on('error', () => playwright.close());
    playwright.on('message', (data) => {
      const text = String(data);
      if (this.#isAnswered(text)) return;
      if (firefox.readyState === WebSocket.OPEN) firefox.send(text);
      else early.push(text);
    });
    playwright.on('close', () => firefox.close());
  }

  #isAnswered(text: string): boolean {
    const command = JSON.parse(text) as Command;
    for (const listen of this.#commandListeners) listen(text, command);
    this.#own.hearCommand(command);
    if (!UNKNOWN.has(command.method)) return false;
    this.#tell({ type: 'success', id: command.id, result: {} });
    return true;
  }

  #tell(message: Message): void {
    if (this.#playwright?.readyState === WebSocket.OPEN) {
      this.#playwright.send(JSON.stringify(message));
    }
  }

  #fromFirefox(text: string): void {
    const message = JSON.parse(text) as Message;
    if (message.type === 'event') {
      this.#hearChannel(message);
      if (this.#own.isForPlaywright(message)) this.#tell(message);
      this.#own.hearEvent(message);
    } else if (message.id > OWN_IDS) this.#answer(message);
    else {
      this.#tell(message);
      this.#own.hearAnswer(message);
    }
  }

  #hearChannel({ method, params }: BidiEvent): void {
    if (method !== 'script.message') return;
    this.#channels.get(String(params['channel']))?.((params['data'] as { value: string }).value);
  }

  #answer(answer: Answer): void {
    const waiter = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.type === 'success') waiter?.resolve(answer.result);
    else waiter?.reject(new Error(`${answer.error}: ${answer.message}`));
  }
}
