import type { ServerResponse } from 'node:http';

type Headers = Record<string, string>;

/** Answers with a text of the given type; nothing is cached, so that an edit shows on reload. */
export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  headers: Headers = {},
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  response.end(body);
}

export const sendJson = (
  response: ServerResponse,
  status: number,
  value: unknown,
  headers?: Headers,
) => send(response, status, 'application/json', JSON.stringify(value), headers);

/** Answers with an explanation for a person. */
export const sendWords = (response: ServerResponse, status: number, words: string) =>
  send(response, status, 'text/plain; charset=utf-8', words);
