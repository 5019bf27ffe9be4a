import { extension } from './browser.ts';
import { storeOf } from './store-address.ts';

/**
 * The project's page, or the one in the store that this copy came from; undefined where neither is known.
 * Rejects where the browser does not say.
 */
export async function projectAddress(): Promise<string | undefined> {
  const { runtime, management } = extension;
  const manifest = runtime.getManifest() as { homepage_url?: string; update_url?: string };
  if (manifest.homepage_url) return manifest.homepage_url;
  const { installType } = await management.getSelf();
  const store = storeOf({
    id: runtime.id,
    updateUrl: manifest.update_url,
    isFirefox: runtime.getURL('').startsWith('moz-extension:'),
    isTemporary: installType === 'development',
  });
  return store?.address;
}

const ON_GITHUB = /^https:\/\/github\.com\/[^/]+\/[^/?#]+/;

/**
 * Where a false alarm is reported, given the project's page: its form for that where there is one. The
 * address says nothing of the person or the notebook. Undefined for anything but an https address.
 */
export function alarmAddress(project: string | undefined): string | undefined {
  const repository = project && ON_GITHUB.exec(project)?.[0].replace(/\.git$/, '');
  if (repository) return `${repository}/issues/new?template=false-alarm.yml`;
  return project?.startsWith('https://') ? project : undefined;
}

/** Where a false alarm is reported from this copy; undefined where that is not known. */
export const findAlarmAddress = (): Promise<string | undefined> =>
  Promise.resolve()
    .then(projectAddress)
    .then(alarmAddress, () => undefined);
