/** What the VM says of its memory and disk, in bytes. */
export interface Resources {
  ram: { used: number; limit: number };
  disk: { used: number; limit: number };
}

const isUsage = (value: unknown): value is { used: number; limit: number } =>
  typeof value === 'object' &&
  value !== null &&
  'used' in value &&
  'limit' in value &&
  typeof value.used === 'number' &&
  typeof value.limit === 'number';

const isResources = (value: unknown): value is Resources =>
  typeof value === 'object' &&
  value !== null &&
  'ram' in value &&
  'disk' in value &&
  isUsage(value.ram) &&
  isUsage(value.disk);

/** Time between two questions to the VM, in milliseconds. */
const INTERVAL = 15_000;

/**
 * Asks the VM's own host for its resources now and a few times a minute, as Colab's page does, until
 * `signal` aborts. A question that fails is left out.
 */
export function watchResources(
  runtimeHost: string,
  token: string,
  seen: (resources: Resources) => void,
  signal: AbortSignal,
): void {
  const address = `https://${runtimeHost}/api/colab/resources?colab-runtime-proxy-token=${token}`;
  const ask = async () => {
    try {
      const answer: unknown = await (await fetch(address, { signal })).json();
      if (isResources(answer)) seen(answer);
    } catch {
      // The VM is gone, or the page is leaving: the next connection asks again.
    }
  };
  void ask();
  const timer = setInterval(ask, INTERVAL);
  signal.addEventListener('abort', () => clearInterval(timer));
}
