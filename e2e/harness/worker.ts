import { ownPage, type ExtensionBrowser } from './browser.ts';

/**
 * Evaluates an expression in the extension's background. `chrome` is a name of that world, not of these
 * files, so it comes as text. A background that was ended answers after it has been started again.
 */
export const inWorker = <T>(extension: ExtensionBrowser, expression: string): Promise<T> =>
  extension.inBackground(expression);

/** Has the browser start a background that was ended, as any change of what is stored does. */
export async function wakeWorker(extension: ExtensionBrowser): Promise<void> {
  const own = await extension.context.newPage();
  await own.goto(ownPage(extension, 'options'));
  await own.evaluate('chrome.storage.session.set({ woken: Date.now() })');
  await own.close();
}

/** Ends the extension's background, as the browser does after half a minute of rest. */
export async function killWorker(extension: ExtensionBrowser): Promise<void> {
  if (!(await extension.endBackground())) throw new Error('There is no background to end');
}
