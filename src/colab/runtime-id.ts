// Both shapes carry the VM's id; whatever stands around it, a token above all, is never kept.
const RUNTIME_HOST = /^\d+-([a-z0-9-]{3,80})\.[a-z0-9.-]+\.prod\.colab\.dev$/;
const TUNNEL_PATH = /^\/tun\/m\/([a-z0-9-]{3,80})\//;
const NO_RUNTIME = new Set(['assign', 'unassign', 'assignments']);

/** The runtime's id in the address of a request, such as `m-s-2yhmmtsbsht2x`. */
export function runtimeInAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  const id = RUNTIME_HOST.exec(hostname)?.[1] ?? TUNNEL_PATH.exec(pathname)?.[1];
  return id !== undefined && !NO_RUNTIME.has(id) ? id : undefined;
}

/**
 * Watches the page's own requests, as resource timing lists them, for the runtime they go to, and
 * calls back with each change.
 */
export function watchRuntimeId(changed: (runtime: string) => void, signal: AbortSignal): void {
  let current: string | undefined;
  const observer = new PerformanceObserver((list) => {
    const last = list
      .getEntries()
      .map((entry) => runtimeInAddress(entry.name))
      .findLast((id) => id !== undefined);
    if (last === undefined || last === current) return;
    current = last;
    changed(last);
  });
  observer.observe({ type: 'resource', buffered: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
