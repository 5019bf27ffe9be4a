import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Kernel } from '../kernel/types.ts';
import type { Faults } from './faults.ts';
import { sendWords } from './replies.ts';
import type { Runtime } from './runtimes.ts';
import type { Sessions } from './sessions/sessions.ts';

/** What the requests of a VM's page are passed on to. */
export interface Upstream {
  kernel: Kernel;
  sessions: Sessions;
  faults: Faults;
}

const RESTART = /^\/api\/kernels\/([\w-]+)\/restart\b/;

/** Passes a REST request on to the Jupyter server, and notes which kernel the notebook got. */
export async function proxyRequest(
  { kernel, sessions, faults }: Upstream,
  runtime: Runtime,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? 'GET';
  const body = await buffer(request);
  const [, restarted] = RESTART.exec(path) ?? [];
  if (restarted !== undefined && faults.restarts !== undefined) {
    if (faults.restarts === 'no-answer') request.socket.destroy();
    else sendWords(response, faults.restarts, 'The kernel is not restarted.');
    return;
  }
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
  if (restarted !== undefined && reply.ok) await sessions.forget(restarted);
  const headers = { 'content-type': reply.headers.get('content-type') ?? 'application/json' };
  response.writeHead(reply.status, headers).end(text || undefined);
}

const hasId = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
