import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Kernel } from '../kernel/types.ts';
import { sendWords } from './replies.ts';
import type { Runtime } from './runtimes.ts';

/** Passes a REST request on to the Jupyter server, and notes which kernel the notebook got. */
export async function proxyRequest(
  kernel: Kernel,
  runtime: Runtime,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? 'GET';
  const body = await buffer(request);
  let reply: Response;
  try {
    reply = await fetch(new URL(path, kernel.url), {
      method,
      // The browser's own Origin, Host and cookies would fail Jupyter's same-origin check.
      headers: { authorization: `token ${kernel.token}`, 'content-type': 'application/json' },
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    });
  } catch (error) {
    sendWords(response, 502, `The kernel's server does not answer: ${String(error)}`);
    return;
  }
  const text = await reply.text();
  if (method === 'POST' && /^\/api\/kernels\/?$/.test(path) && reply.ok) {
    const created: unknown = JSON.parse(text);
    if (hasId(created)) runtime.kernelId = created.id;
  }
  if (method === 'DELETE' && path === `/api/kernels/${runtime.kernelId}`) delete runtime.kernelId;
  const headers = { 'content-type': reply.headers.get('content-type') ?? 'application/json' };
  response.writeHead(reply.status, headers).end(text || undefined);
}

const hasId = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

/** Connects a WebSocket of the page with the Jupyter server's, byte by byte. */
export function proxySocket(
  kernel: Kernel,
  path: string,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const { origin: _origin, cookie: _cookie, host: _host, ...headers } = request.headers;
  const upstream = httpRequest(new URL(path, kernel.url), {
    headers: { ...headers, authorization: `token ${kernel.token}` },
  });
  const refuse = () => socket.destroy();
  upstream.on('error', refuse).on('response', refuse);
  upstream.on('upgrade', (reply, kernelSocket, kernelHead) => {
    socket.write(
      ['HTTP/1.1 101 Switching Protocols', ...headerLines(reply.rawHeaders), '', ''].join('\r\n'),
    );
    if (kernelHead.length > 0) socket.write(kernelHead);
    if (head.length > 0) kernelSocket.write(head);
    kernelSocket.on('error', refuse).on('close', refuse);
    socket.on('error', () => kernelSocket.destroy()).on('close', () => kernelSocket.destroy());
    kernelSocket.pipe(socket).pipe(kernelSocket);
  });
  socket.on('close', () => upstream.destroy());
  upstream.end();
}

const headerLines = (raw: readonly string[]) =>
  raw.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${raw[index + 1] ?? ''}`] : []));
