import { VM } from '../core/runtime/runtime-id.ts';

/** What the browser says about a request that the page has made. */
export type PageRequest = Pick<
  PerformanceResourceTiming,
  'name' | 'initiatorType' | 'responseStatus' | 'startTime'
>;

/** A request to the server of the notebook's kernel, which has answered it. */
export interface RuntimeRequest {
  /** Such as `m-s-2yhmmtsbsht2x`, or `localhost:8888` for a Jupyter server of the person's own. */
  runtime: string;
  /** It asked for a restart. */
  isRestart: boolean;
  /** By `performance.now()`. */
  startTime: number;
}

/** Where Colab reaches a kernel's server: by a VM's proxy, through its own host, and on the person's computer: the id and no more, for around it stands a token. */
const SERVER = new RegExp(
  String.raw`^(?:https://(?:\d+-(${VM})\.[a-z0-9.-]+\.prod\.colab\.dev|colab\.research\.google\.com/tun/m/(${VM}))/|https?://(?:localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})/(?=api/))(api/kernels/[\w-]+/restart(?:\?|$))?`,
);

/**
 * What a request says of the runtime; undefined for any that Colab's own code has not made, to a host of
 * its own, and been answered. A picture in a notebook can name any address, but is not fetched by a script.
 */
export function readRequest(request: PageRequest): RuntimeRequest | undefined {
  const { name, initiatorType, responseStatus, startTime } = request;
  // One that nobody answered has 0.
  const isAnswered = responseStatus >= 200 && responseStatus < 400;
  if (!isAnswered || !/^(?:fetch|xmlhttprequest)$/.test(initiatorType)) return undefined;
  const [, proxied, tunnelled, port, restart] = SERVER.exec(name) ?? [];
  const runtime = proxied ?? tunnelled ?? (port && `localhost${port}`);
  return runtime ? { runtime, isRestart: restart !== undefined, startTime } : undefined;
}
