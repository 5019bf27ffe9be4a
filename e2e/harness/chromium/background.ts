import type { BrowserContext, Worker } from 'playwright';

const TRIES = 5;
/** A worker that is ended while it is asked may never answer, in milliseconds. */
const ANSWER_LIMIT = 10_000;

/** Evaluates in the extension's worker. One that was ended answers after it has been started again. */
export async function evaluateInWorker<T>(worker: Worker, expression: string): Promise<T> {
  for (let tries = 1; ; tries++) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      const gone = new Error('The worker did not answer; it may have restarted');
      timer = setTimeout(() => reject(gone), ANSWER_LIMIT);
    });
    try {
      return await Promise.race([worker.evaluate<T>(expression), silence]);
    } catch (error) {
      if (tries === TRIES || !/restarted|No SW/.test(String(error))) throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** A session of the whole browser's, not of one page. */
export function browserSession(context: BrowserContext) {
  const browser = context.browser();
  if (!browser) throw new Error('The browser cannot be reached');
  return browser.newBrowserCDPSession();
}
