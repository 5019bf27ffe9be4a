import type { ExtensionBrowser } from './browser.ts';

const TRIES = 5;

/**
 * Evaluates an expression in the extension's worker. `chrome` is a name of that world, not of these
 * files, so it comes as text. A worker that was ended answers after it has been started again.
 */
export async function inWorker<T>({ worker }: ExtensionBrowser, expression: string): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await worker.evaluate<T>(expression);
    } catch (error) {
      if (tries === TRIES || !String(error).includes('restarted')) throw error;
    }
  }
}
