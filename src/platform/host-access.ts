import { extension } from './browser.ts';

/** The hosts that our scripts run on, by the manifest. */
function hosts(): string[] {
  const { content_scripts: scripts = [] } = extension.runtime.getManifest();
  const matches = scripts.flatMap(({ matches = [] }) => matches);
  return [...new Set(matches.map((match) => match.replace(/(?<=[^/]\/)[^/].*$/, '*')))];
}

/** Whether the browser lets a person refuse them one by one, and says so: Firefox, whose manifest alone has this. */
const isTold = () => 'browser_specific_settings' in extension.runtime.getManifest();

/** Whether the person lets us into Colab's pages; where the browser does not tell, it is taken that they do. */
export const hasHostAccess = async (): Promise<boolean> =>
  !isTold() || extension.permissions.contains({ origins: hosts() });

/** Has the browser ask the person; it does so only while a click of theirs is handled. Resolves to the answer. */
export const askForHostAccess = (): Promise<boolean> =>
  extension.permissions.request({ origins: hosts() });

/** Calls back when the person allows or takes back anything. */
export function watchHostAccess(changed: () => void): void {
  const { permissions } = extension;
  permissions.onAdded.addListener(changed);
  permissions.onRemoved.addListener(changed);
}
