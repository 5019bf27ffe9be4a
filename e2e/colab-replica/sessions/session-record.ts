import type { Message } from '../../kernel/messages.ts';
import type { OpenRun, Session, SessionCell } from '../page/contract.ts';
import { cellOfRequest } from '../page/notebook/kernel/request-id.ts';
import { joinOutput } from './join-output.ts';

/** This many of the last messages are reported by id, for a page that may have heard some of them. */
const TOLD_IDS = 500;

interface Run extends OpenRun {
  failed: boolean;
  /** `clear_output(wait=True)` was called. */
  clearsOnNext: boolean;
}

interface CellRecord {
  finished?: NonNullable<SessionCell['finished']>;
  open?: Run;
}

const outputTypes = new Set(['stream', 'execute_result', 'display_data', 'error']);

/** What a kernel has run since its session began, cell by cell. */
export class SessionRecord {
  readonly #cells = new Map<string, CellRecord>();
  #seen: string[] = [];

  /** A page asks the kernel for something. */
  asked({ header, content }: Message): void {
    const cell = header.msg_type === 'execute_request' && cellOfRequest(header.msg_id);
    if (cell) this.#open(cell, header.msg_id, 'waiting');
    else if (header.msg_type === 'input_reply') this.#answered(content);
  }

  /** The kernel says something, in answer to a request or by itself. */
  heard(message: Message): void {
    const { header, parent_header, content } = message;
    this.#seen = [...this.#seen, header.msg_id].slice(-TOLD_IDS);
    if (header.msg_type === 'status' && content['execution_state'] === 'restarting') this.forget();
    const request = parent_header.msg_id;
    const cell = request === undefined ? undefined : cellOfRequest(request);
    if (request === undefined || cell === undefined) return;
    if (header.msg_type === 'execute_input') this.#started(cell, request, content);
    const record = this.#cells.get(cell);
    if (record?.open?.request === request) this.#tell(record, record.open, message);
  }

  /** The session is over. */
  forget(): void {
    this.#cells.clear();
  }

  /** What a page gets that connects now. */
  get session(): Session {
    const cells = [...this.#cells].map(([cell, { finished, open }]) => [
      cell,
      { ...(finished && { finished }), ...(open && { open }) },
    ]);
    return { cells: Object.fromEntries(cells), seen: this.#seen };
  }

  #open(cell: string, request: string, state: Run['state']): Run {
    const open = { request, state, outputs: [], failed: false, clearsOnNext: false };
    this.#cells.set(cell, { ...this.#cells.get(cell), open });
    return open;
  }

  #started(cell: string, request: string, content: Message['content']): void {
    const known = this.#cells.get(cell)?.open;
    // Nobody saw the request of a page that speaks to its kernel directly.
    const run = known?.request === request ? known : this.#open(cell, request, 'running');
    const count = Number(content['execution_count']);
    Object.assign(run, { state: 'running', count, startedAt: Date.now() });
  }

  #tell(record: CellRecord, run: Run, { header, content }: Message): void {
    const type = header.msg_type;
    if (type === 'input_request') {
      run.question = { prompt: String(content['prompt']), password: content['password'] === true };
    } else if (type === 'clear_output') {
      run.clearsOnNext = content['wait'] === true;
      if (!run.clearsOnNext) run.outputs = [];
    } else if (outputTypes.has(type) || type === 'update_display_data') {
      if (type === 'error') run.failed = true;
      if (run.clearsOnNext) run.outputs = [];
      run.clearsOnNext = false;
      run.outputs = joinOutput(run.outputs, type, content);
    } else if (type === 'execute_reply') {
      if (content['status'] === 'error') run.failed = true;
      if (content['status'] === 'aborted') delete record.open;
    } else if (type === 'status' && content['execution_state'] === 'idle') this.#ended(record, run);
  }

  #ended(record: CellRecord, { count, failed, startedAt }: Run): void {
    delete record.open;
    if (count === undefined || startedAt === undefined) return;
    const endedAt = Date.now();
    record.finished = { count, failed, endedAt, seconds: (endedAt - startedAt) / 1_000 };
  }

  /** An answer names no request: it is for the one cell that asks. */
  #answered(content: Message['content']): void {
    for (const { open } of this.#cells.values()) {
      if (!open?.question) continue;
      const { prompt, password } = open.question;
      const value = String(content['value']);
      const text = `${prompt}${password ? '·'.repeat(value.length) : value}\n`;
      open.outputs = joinOutput(open.outputs, 'stream', { name: 'stdout', text });
      delete open.question;
    }
  }
}
