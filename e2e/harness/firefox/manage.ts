import type { Inside } from './inside.ts';
import { ADDON } from './settings.ts';

const onAddon = (inside: Inside, what: string) =>
  inside.evaluate<undefined>(`
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const addon = await AddonManager.getAddonByID('${ADDON}');
    await addon.${what};
  `);

export const setEnabled = (inside: Inside, isEnabled: boolean): Promise<void> =>
  onAddon(inside, isEnabled ? 'enable()' : 'disable()');

export const remove = (inside: Inside): Promise<void> => onAddon(inside, 'uninstall()');

/** Firefox starts an extension again at that. */
export const allowPrivate = (inside: Inside): Promise<void> =>
  inside.evaluate<undefined>(`
    const { ExtensionPermissions } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionPermissions.sys.mjs',
    );
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
    await ExtensionPermissions.add('${ADDON}', allowed);
    const addon = await AddonManager.getAddonByID('${ADDON}');
    await addon.reload();
  `);

/** Gives the extension all hosts that its manifest names, as Firefox does at its installation, or takes them. */
export const setAllowed = (inside: Inside, isAllowed: boolean): Promise<void> =>
  inside.evaluate<undefined>(`
    const { ExtensionPermissions } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionPermissions.sys.mjs',
    );
    const origins = extension.getManifestOrigins();
    const hosts = { permissions: [], origins, data_collection: [] };
    await ExtensionPermissions.${isAllowed ? 'add' : 'remove'}('${ADDON}', hosts, extension);
  `);
