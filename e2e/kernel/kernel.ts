import { ensureKernel } from '../../scripts/setup.mjs';
import { startLiveKernel } from './live.ts';
import { startRecordedKernel } from './recorded.ts';
import type { Kernel, Log } from './types.ts';

async function startLive(log: Log): Promise<{ kernel: Kernel } | { reason: string }> {
  if (process.env['CLEAN_SLATE_KERNEL'] === 'recorded') return { reason: 'it was asked for' };
  const parts = await ensureKernel();
  if (parts.reason !== undefined) return { reason: parts.reason };
  const began = performance.now();
  try {
    const kernel = await startLiveKernel(parts);
    log(`The kernel is ready after ${((performance.now() - began) / 1000).toFixed(1)} s.`);
    return { kernel };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Starts a Jupyter server whose kernels load NumPy as Colab's do. Where this machine cannot, or
 * where `CLEAN_SLATE_KERNEL=recorded` asks for it, outputs that were recorded from a real one are
 * played, and the kernel's `reason` says why. `log` gets a line for each step. Ends with this
 * process, however that ends.
 */
export async function startKernel({ log = () => {} }: { log?: Log } = {}): Promise<Kernel> {
  const live = await startLive(log);
  if ('kernel' in live) return live.kernel;
  log(`Recorded outputs are played, because there is no live kernel: ${live.reason}`);
  return startRecordedKernel(live.reason);
}
