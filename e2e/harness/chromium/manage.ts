import type { ExtensionBrowser } from '../driver.ts';

const MANAGER = 'chrome://extensions';
/** Milliseconds. */
const START_LIMIT = 10_000;

/** Works on the browser's own page of extensions, as the person does there. */
async function onManager<T>(
  { context }: ExtensionBrowser,
  work: (evaluate: (expression: string) => Promise<unknown>) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  await page.goto(MANAGER);
  try {
    return await work((expression) => page.evaluate(expression));
  } finally {
    await page.close();
  }
}

const idOf = ({ origin }: ExtensionBrowser) => new URL(origin).host;

/** Has the browser read the extension again from its folder. Rejects where its worker does not start. */
export async function reload(extension: ExtensionBrowser): Promise<void> {
  await onManager(extension, async (evaluate) => {
    // Without it the browser would leave an extension off that it was given as a folder.
    await evaluate(`chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })`);
    const begun = extension.context.waitForEvent('serviceworker', { timeout: START_LIMIT });
    begun.catch(() => {});
    await evaluate(`chrome.developerPrivate.reload('${idOf(extension)}', { failQuietly: true })`);
    await begun;
  });
}

export const setEnabled = (extension: ExtensionBrowser, isEnabled: boolean): Promise<unknown> =>
  onManager(extension, (evaluate) =>
    evaluate(`chrome.management.setEnabled('${idOf(extension)}', ${isEnabled})`),
  );

/** The browser starts an extension again that it lets into private windows. */
export async function allowPrivate(extension: ExtensionBrowser): Promise<void> {
  const id = `'${idOf(extension)}'`;
  await onManager(extension, async (evaluate) => {
    const begun = extension.context.waitForEvent('serviceworker', { timeout: START_LIMIT });
    begun.catch(() => {});
    const allowed = `{ extensionId: ${id}, incognitoAccess: true }`;
    await evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${allowed})`);
    const { incognitoAccess } = (await evaluate(
      `chrome.developerPrivate.getExtensionInfo(${id})`,
    )) as { incognitoAccess: { isActive: boolean } };
    if (incognitoAccess.isActive) await begun;
  });
}

/** Its worker ends before it could answer. */
export const remove = (extension: ExtensionBrowser): Promise<unknown> =>
  extension.inBackground('void setTimeout(() => chrome.management.uninstallSelf(), 50)');
