import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendFrame, sendOtherPage, sendPage } from './documents.ts';
import { PAGE_HOST, familyOf } from './hosts.ts';
import { proxyRequest, type Upstream } from './kernel-proxy.ts';
import { readNotebook } from './notebook-files.ts';
import { notebookIn } from './page/addresses.ts';
import { sendJson, sendWords } from './replies.ts';
import { sendResources } from './resources.ts';
import type { Runtimes } from './runtimes.ts';
import { sendStatic } from './static-files.ts';

/** What the routes answer from. */
export interface Sources extends Upstream {
  runtimes: Runtimes;
  /** Folder of the notebooks. */
  notebooks: string;
  /** Folder of the built page. */
  bundles: string;
}

const TUNNEL = /^\/tun\/m\/([\w-]+)(\/.*)$/;

/** The address a request is for, on the host it names. */
export const addressOf = (request: IncomingMessage) =>
  new URL(request.url ?? '/', `https://${request.headers.host ?? PAGE_HOST}`);

/** The VM that an address leads to, and the path on it, with its query. */
export function tunnelIn({
  pathname,
  search,
}: URL): { endpoint: string; path: string } | undefined {
  const [, endpoint, path] = TUNNEL.exec(pathname) ?? [];
  return endpoint === undefined || path === undefined
    ? undefined
    : { endpoint, path: path + search };
}

type Answer = (
  sources: Sources,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

const answerSession: Answer = async ({ sessions }, url, request, response) => {
  const kernel = url.searchParams.get('kernel') ?? '';
  if (request.method === 'DELETE') await sessions.forget(kernel);
  sendJson(response, 200, await sessions.of(kernel));
};

/** What the page asks of the server itself: its notebook, and which runtime it has. */
const answerReplica: Answer = async (sources, url, request, response) => {
  const { notebooks, runtimes } = sources;
  const name = url.searchParams.get('notebook') ?? '';
  const text = await readNotebook(notebooks, name);
  if (text === undefined) sendWords(response, 404, `There is no notebook named “${name}” here.`);
  else if (url.pathname === '/replica/notebook') response.end(text);
  else if (url.pathname === '/replica/session') {
    await answerSession(sources, url, request, response);
  } else if (url.pathname === '/replica/info') {
    const isLocal = url.searchParams.get('runtime') === 'local';
    sendJson(response, 200, isLocal ? await runtimes.localInfo(name) : await runtimes.info(name));
  } else if (url.pathname === '/replica/delete-runtime' && request.method === 'POST') {
    await runtimes.delete();
    sendJson(response, 200, await runtimes.info(name));
  } else sendWords(response, 404, `The replica has nothing at ${url.pathname}.`);
};

const answerPageHost: Answer = async (sources, url, request, response) => {
  const { runtimes, bundles } = sources;
  const { pathname, searchParams } = url;
  const tunnel = tunnelIn(url);
  if (tunnel) {
    const runtime = runtimes.byEndpoint(tunnel.endpoint);
    if (!runtime) sendWords(response, 404, `The runtime ${tunnel.endpoint} was deleted.`);
    else if (!tunnel.path.startsWith('/api/')) sendJson(response, 200, {});
    else await proxyRequest(sources, runtime, tunnel.path, request, response);
  } else if (pathname.startsWith('/replica/')) {
    await answerReplica(sources, url, request, response);
  } else if (notebookIn(pathname)) await sendPage(response, bundles, searchParams);
  else sendOtherPage(response, pathname);
};

/** Answers a request by the host and the path it names. */
export async function answer(
  sources: Sources,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = addressOf(request);
  const { pathname } = url;
  const family = familyOf(request.headers.host);
  if (!family) sendWords(response, 421, 'The replica stands for Colab’s hosts only.');
  else if (family === 'runtime') await sendResources(response);
  else if (pathname.startsWith('/static/')) {
    await sendStatic(response, sources.bundles, pathname.slice('/static/'.length));
  } else if (family === 'page') await answerPageHost(sources, url, request, response);
  else if (pathname === '/outputframe.html') await sendFrame(response, sources.bundles);
  else sendWords(response, 404, `An output frame has nothing at ${pathname}.`);
}
