import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import { makeMessage, parseMessage, type Message } from './messages.ts';
import type { RecordedAnswer, Take } from './recording.ts';

/** No cell plays longer than this, in milliseconds, however long the recorded one took. */
const LONGEST_MS = 4_000;

/** What is on the disk that all kernels of a runtime share. */
export interface ReplayedDisk {
  numpy: string;
}

type End = 'interrupted' | 'restarted';

const INTERRUPTED: RecordedAnswer = {
  after: 0,
  type: 'error',
  content: { ename: 'KeyboardInterrupt', evalue: '', traceback: ['KeyboardInterrupt'] },
};

/** A kernel that answers what a real one answered with the same NumPy in memory and on the disk. */
export class ReplayedKernel {
  readonly id = randomUUID();
  readonly #takes: readonly Take[];
  readonly #disk: ReplayedDisk;
  readonly #sockets = new Set<WebSocket>();
  #loaded: string;
  #count = 0;
  #queue: Message[] = [];
  #playing: AbortController | undefined;

  constructor(takes: readonly Take[], disk: ReplayedDisk) {
    this.#takes = takes;
    this.#disk = disk;
    this.#loaded = disk.numpy;
  }

  get state(): 'busy' | 'idle' {
    return this.#playing ? 'busy' : 'idle';
  }

  connect(socket: WebSocket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('message', (frame: Buffer) => {
      const request = parseMessage(frame.toString());
      if (request?.header.msg_type === 'execute_request') {
        this.#queue.push(request);
        if (!this.#playing) void this.#playAll();
      } else if (request?.header.msg_type === 'kernel_info_request') this.#introduce(request);
    });
  }

  /** Ends the cell that plays, as Ctrl+C does. */
  interrupt(): void {
    this.#end('interrupted');
  }

  /** Begins a new session: what is on the disk is what gets loaded. */
  restart(): void {
    this.#queue = [];
    this.#end('restarted');
    this.#count = 0;
    this.#loaded = this.#disk.numpy;
    for (const state of ['starting', 'idle'])
      this.#send('iopub', 'status', { execution_state: state });
  }

  shutDown(): void {
    this.#queue = [];
    this.#end('restarted');
    for (const socket of this.#sockets) socket.close();
  }

  #end(how: End): void {
    this.#playing?.abort(how);
  }

  #send(channel: string, type: string, content: Message['content'], request?: Message): void {
    const frame = JSON.stringify(makeMessage(channel, type, content, this.id, request?.header));
    for (const socket of this.#sockets) socket.send(frame);
  }

  #introduce(request: Message): void {
    const language = { name: 'python', version: '3', file_extension: '.py' };
    const content = { status: 'ok', protocol_version: '5.3', language_info: language, banner: '' };
    this.#send('shell', 'kernel_info_reply', content, request);
    this.#send('iopub', 'status', { execution_state: this.state }, request);
  }

  async #playAll(): Promise<void> {
    for (let request = this.#queue.shift(); request; request = this.#queue.shift()) {
      const playing = new AbortController();
      this.#playing = playing;
      await this.#execute(request, playing.signal);
      // A restart may have begun another session meanwhile, which plays on its own.
      if (this.#playing !== playing) return;
      this.#playing = undefined;
    }
  }

  async #execute(request: Message, signal: AbortSignal): Promise<void> {
    const code = String(request.content['code']);
    this.#count += 1;
    const execution_count = this.#count;
    this.#send('iopub', 'status', { execution_state: 'busy' }, request);
    this.#send('iopub', 'execute_input', { code, execution_count }, request);
    const failure = await this.#play(this.#takeOf(code), request, signal);
    if (signal.reason === 'restarted') return;
    const reply = failure ? { ...failure, status: 'error' } : { status: 'ok' };
    this.#send('shell', 'execute_reply', { ...reply, execution_count }, request);
    this.#send('iopub', 'status', { execution_state: 'idle' }, request);
    if (failure) this.#abortQueued();
  }

  #takeOf(code: string): Take {
    const situation = { source: code.trim(), loaded: this.#loaded, disk: this.#disk.numpy };
    const found = this.#takes.find(
      ({ source, loaded, disk }) =>
        source.trim() === situation.source &&
        loaded === situation.loaded &&
        disk === situation.disk,
    );
    if (found) return found;
    const text =
      'There is no live kernel here, and this cell is not in the recording that plays instead.\n';
    const answer = { after: 0, type: 'stream', content: { name: 'stderr', text } };
    return { ...situation, took: 0, answers: [answer] };
  }

  /** Sends what the cell caused, at its pace. Resolves to the error's content where it failed. */
  async #play(
    take: Take,
    request: Message,
    signal: AbortSignal,
  ): Promise<Message['content'] | undefined> {
    const pace = Math.min(1, LONGEST_MS / take.took);
    let failure: Message['content'] | undefined;
    let clock = 0;
    const tell = ({ type, content }: RecordedAnswer) => {
      if (type === 'error') failure = content;
      const counted = type === 'execute_result' ? { execution_count: this.#count } : {};
      this.#send('iopub', type, { ...content, ...counted }, request);
    };
    try {
      for (const answer of take.answers) {
        await wait((answer.after - clock) * pace, undefined, { signal });
        clock = answer.after;
        tell(answer);
      }
      await wait((take.took - clock) * pace, undefined, { signal });
      if (take.installs) this.#disk.numpy = take.installs;
    } catch {
      if (signal.reason === 'interrupted') tell(INTERRUPTED);
    }
    return failure;
  }

  /** As Jupyter does with what was sent after a cell that failed. */
  #abortQueued(): void {
    for (const request of this.#queue) {
      this.#send('shell', 'execute_reply', { status: 'aborted' }, request);
      this.#send('iopub', 'status', { execution_state: 'idle' }, request);
    }
    this.#queue = [];
  }
}
