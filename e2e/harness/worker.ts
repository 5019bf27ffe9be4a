import { ownPage, type ExtensionBrowser } from './browser.ts';

const TRIES = 5;
/** A worker that is ended while it is asked may never answer, in milliseconds. */
const ANSWER_LIMIT = 10_000;

/**
 * Evaluates an expression in the extension's worker. `chrome` is a name of that world, not of these
 * files, so it comes as text. A worker that was ended answers after it has been started again.
 */
export async function inWorker<T>({ worker }: ExtensionBrowser, expression: string): Promise<T> {
  for (let tries = 1; ; tries++) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      const gone = new Error('The worker did not answer; it may have restarted');
      timer = setTimeout(() => reject(gone), ANSWER_LIMIT);
    });
    try {
      return await Promise.race([worker.evaluate<T>(expression), silence]);
    } catch (error) {
      if (tries === TRIES || !String(error).includes('restarted')) throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Has the browser start a worker that was ended, as any change of what is stored does. */
export async function wakeWorker(extension: ExtensionBrowser): Promise<void> {
  const own = await extension.context.newPage();
  await own.goto(ownPage(extension, 'options'));
  await own.evaluate('chrome.storage.session.set({ woken: Date.now() })');
  await own.close();
}

/** Ends the extension's worker, as the browser does after half a minute of rest. */
export async function killWorker({ context }: ExtensionBrowser): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const found = await session?.send('Target.getTargets');
  const workers = found?.targetInfos.filter(({ type }) => type === 'service_worker') ?? [];
  if (workers.length === 0) throw new Error('There is no worker to end');
  for (const { targetId } of workers) await session?.send('Target.closeTarget', { targetId });
}
