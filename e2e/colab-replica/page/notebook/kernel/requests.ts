import { writeMessage } from './messages.ts';
import { requestFor } from './request-id.ts';

const OPTIONS = { silent: false, store_history: true, user_expressions: {} };

/** Writes what a page asks of its kernel. */
export class Requests {
  readonly #session = crypto.randomUUID();
  readonly #send: (text: string) => void;

  constructor(send: (text: string) => void) {
    this.#send = send;
  }

  /** Asks for a cell's code to be run, and returns the request's id. */
  execute(cell: string, code: string): string {
    const id = requestFor(cell);
    const content = { code, allow_stdin: true, stop_on_error: true, ...OPTIONS };
    this.#send(writeMessage('shell', this.#session, id, 'execute_request', content));
    return id;
  }

  /** Gives the kernel the line that it has asked the person for. */
  readonly answer = (value: string): void => {
    const content = { value, status: 'ok' };
    this.#send(writeMessage('stdin', this.#session, crypto.randomUUID(), 'input_reply', content));
  };

  /** Asks for a word of the kernel. */
  areYouThere(): void {
    const id = crypto.randomUUID();
    this.#send(writeMessage('shell', this.#session, id, 'kernel_info_request', {}));
  }
}
