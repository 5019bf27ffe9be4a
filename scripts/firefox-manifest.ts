import type manifest from '../manifest.json';

/**
 * Derives Firefox's manifest from the one in the project's root. Firefox runs the background as an
 * event page instead of a worker, and its store asks for an id and for what data is collected. Its
 * administrators' settings need no schema.
 */
export function firefoxManifest(chrome: typeof manifest) {
  const { minimum_chrome_version: _, storage: __, background, ...shared } = chrome;
  return {
    ...shared,
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
