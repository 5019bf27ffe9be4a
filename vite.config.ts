import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { firefoxManifest } from './scripts/firefox-manifest.ts';

// One classic file each: no loader, so no web_accessible_resources by which a page could find us.
const standaloneFiles = manifest.content_scripts.flatMap((script) => script.js);

export default defineConfig(() => {
  const browser = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      crx({
        manifest: (browser === 'firefox'
          ? firefoxManifest(manifest)
          : manifest) as ManifestV3Export,
        browser,
        contentScripts: { standaloneFiles },
      }),
    ],
    oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      modulePreload: false,
      // Pages that the manifest does not name.
      rolldownOptions: {
        // That one part of a build takes longer than another is no news.
        checks: { bundlerTimings: false },
        input: {
          guard: 'src/views/guard-page/index.html',
          history: 'src/views/history/index.html',
          welcome: 'src/views/welcome/index.html',
          instructors: 'src/views/instructors/index.html',
          restartGuide: 'src/views/restart-guide/index.html',
        },
      },
      target: browser === 'firefox' ? 'firefox140' : 'chrome125',
    },
  };
});
