import type manifest from '../manifest.json';

/**
 * Derives Firefox's manifest from the one in the project's root. Firefox runs the background as an
 * event page instead of a worker, and its store asks for an id and for what data is collected. Its
 * administrators' settings need no schema. A person may let it into Colab's pages later, and then its scripts
 * are put into those that are open: that takes a permission of which nobody is warned.
 */
export function firefoxManifest(chrome: typeof manifest) {
  const { minimum_chrome_version: _, storage: __, background, permissions, ...shared } = chrome;
  return {
    ...shared,
    permissions: [...permissions, 'scripting'],
    background: { scripts: [background.service_worker], type: background.type },
    browser_specific_settings: {
      gecko: {
        id: 'clean-slate-for-colab@clean-slate.dev',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}
