/** The host of Colab's pages. */
export const PAGE_HOST = 'colab.research.google.com';
const FRAME_HOST = /^[a-z0-9]+-496ff2e9c6d22116-0-colab\.googleusercontent\.com$/;
const RUNTIME_DOMAIN = '.us-east1-0.prod.colab.dev';

/** Names for the certificate, one for each family of hosts. */
export const certificateNames = [PAGE_HOST, '*.googleusercontent.com', `*${RUNTIME_DOMAIN}`];

/** The host that stands for the VM behind an endpoint, such as `m-s-2yhmmtsbsht2x`. */
export const runtimeHost = (endpoint: string) => `8080-${endpoint}${RUNTIME_DOMAIN}`;

export type HostFamily = 'page' | 'frame' | 'runtime';

/** Which of Colab's hosts a request's Host header names; undefined for any other. */
export function familyOf(header: string | undefined): HostFamily | undefined {
  const host = (header ?? '').replace(/:\d+$/, '').toLowerCase();
  if (host === PAGE_HOST) return 'page';
  if (FRAME_HOST.test(host)) return 'frame';
  if (host.startsWith('8080-') && host.endsWith(RUNTIME_DOMAIN)) return 'runtime';
  return undefined;
}
