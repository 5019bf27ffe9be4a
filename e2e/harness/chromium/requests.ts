import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { ExtensionBrowser, RequestRecord } from '../driver.ts';

const OWN = 'chrome-extension://';

interface Frame {
  url: string;
}
interface Sent {
  request: { url: string };
  documentURL: string;
  initiator: { url?: string; stack?: { callFrames: Frame[] } };
}
interface Attached {
  sessionId: string;
  targetInfo: { type: string; url: string };
}
interface Message {
  id?: number;
  result?: unknown;
  sessionId?: string;
  method?: string;
  params?: unknown;
}

/** A tab holds a page, and both are reported; the page is enough. */
const ALL = [{ type: 'browser', exclude: true }, { type: 'tab', exclude: true }, {}];

/** Follows all pages, frames and workers of the browser, by its own protocol. */
export class ChromiumRequests implements RequestRecord {
  all = 0;
  readonly byExtension: string[] = [];
  readonly #workers = new Set<string>();
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#hear(JSON.parse(String(data)) as Message));
  }

  static async begin({ profile }: ExtensionBrowser): Promise<ChromiumRequests> {
    const told = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8');
    const [port = '', path = ''] = told.trim().split('\n');
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { perMessageDeflate: false });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const record = new ChromiumRequests(socket);
    const began = new Promise((resolve) => socket.once('message', resolve));
    record.#attach(undefined, ALL);
    await began;
    return record;
  }

  end(): void {
    this.#socket.close();
  }

  async backgroundHeap(): Promise<number> {
    const worker = [...this.#workers].at(-1);
    if (worker === undefined) throw new Error('There is no worker to measure');
    await this.#ask(worker, 'HeapProfiler.collectGarbage');
    const usage = (await this.#ask(worker, 'Runtime.getHeapUsage')) as { usedSize: number };
    return usage.usedSize / 1_000;
  }

  #ask(sessionId: string, method: string): Promise<unknown> {
    const id = this.#send(sessionId, method);
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  #send(sessionId: string | undefined, method: string, params: object = {}): number {
    const id = (this.#last += 1);
    this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
    return id;
  }

  /** What begins is held until it is followed, so that no first request is missed. */
  #attach(sessionId?: string, filter?: readonly object[]): void {
    const how = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
    this.#send(sessionId, 'Target.setAutoAttach', { ...how, ...(filter && { filter }) });
  }

  #hear({ id, result, method, params, sessionId = '' }: Message): void {
    if (id !== undefined) {
      this.#waiting.get(id)?.(result);
      this.#waiting.delete(id);
    }
    if (method === 'Target.detachedFromTarget') {
      this.#workers.delete((params as Attached).sessionId);
    }
    if (method === 'Target.attachedToTarget') this.#meet(params as Attached);
    if (method === 'Network.requestWillBeSent') this.#note(params as Sent, sessionId);
  }

  #meet({ sessionId, targetInfo: { type, url } }: Attached): void {
    if (type === 'service_worker' && url.startsWith(OWN)) this.#workers.add(sessionId);
    this.#send(sessionId, 'Network.enable');
    this.#attach(sessionId);
    this.#send(sessionId, 'Runtime.runIfWaitingForDebugger');
  }

  #note({ request, documentURL, initiator }: Sent, sessionId: string): void {
    if (!/^(?:https?|wss?|ftp):/.test(request.url)) return;
    this.all += 1;
    // Who asks stands on top: below it may be our press of a button of Colab's, which then asks.
    const asking = initiator.stack?.callFrames[0]?.url ?? initiator.url ?? '';
    const isOurs = [asking, documentURL].some((url) => url.startsWith(OWN));
    if (isOurs || this.#workers.has(sessionId)) this.byExtension.push(request.url);
  }
}
