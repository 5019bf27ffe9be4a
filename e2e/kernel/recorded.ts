import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { readRecordings } from './recording.ts';
import { ReplayedKernel, type ReplayedDisk } from './replayed-kernel.ts';
import type { Kernel } from './types.ts';

const ONE = /^\/api\/kernels\/([\w-]+)(?:\/(restart|interrupt|channels))?$/;

const model = ({ id, state }: ReplayedKernel) => ({ id, name: 'python3', execution_state: state });

function send(response: ServerResponse, status: number, body?: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

/**
 * Starts a server that speaks Jupyter's protocol and plays recorded outputs. `reason` says why
 * there is no live kernel. Rejects where there is no recording.
 */
export async function startRecordedKernel(reason: string): Promise<Kernel> {
  const { pristine, takes } = await readRecordings();
  const token = randomBytes(24).toString('hex');
  const disk: ReplayedDisk = { numpy: pristine };
  const kernels = new Map<string, ReplayedKernel>();

  const isAllowed = (request: IncomingMessage, url: URL) =>
    request.headers.authorization === `token ${token}` || url.searchParams.get('token') === token;

  function start(): ReplayedKernel {
    const kernel = new ReplayedKernel(takes, disk);
    kernels.set(kernel.id, kernel);
    return kernel;
  }

  function end(kernel: ReplayedKernel): void {
    kernel.shutDown();
    kernels.delete(kernel.id);
  }

  function answer(method: string, path: string, response: ServerResponse): void {
    if (path === '/api/kernels' && method === 'POST') return send(response, 201, model(start()));
    if (path === '/api/kernels') return send(response, 200, [...kernels.values()].map(model));
    const [, id = '', action] = ONE.exec(path) ?? [];
    const kernel = kernels.get(id);
    if (!kernel) return send(response, 404, { message: `There is nothing at ${path}.` });
    if (action === 'restart') kernel.restart();
    else if (action === 'interrupt') kernel.interrupt();
    else if (method === 'DELETE') end(kernel);
    if (action === 'interrupt' || method === 'DELETE') return send(response, 204);
    return send(response, 200, model(kernel));
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    request.resume();
    if (isAllowed(request, url)) answer(request.method ?? 'GET', url.pathname, response);
    else send(response, 403, { message: 'The token is missing.' });
  });
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, id = '', action] = ONE.exec(url.pathname) ?? [];
    const kernel = action === 'channels' && isAllowed(request, url) ? kernels.get(id) : undefined;
    if (kernel) sockets.handleUpgrade(request, socket, head, (opened) => kernel.connect(opened));
    else socket.destroy();
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', ready);
  });

  const endAll = () => {
    for (const kernel of kernels.values()) end(kernel);
  };
  return {
    kind: 'recorded',
    reason,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    async deleteRuntime() {
      endAll();
      disk.numpy = pristine;
    },
    async stop() {
      endAll();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
