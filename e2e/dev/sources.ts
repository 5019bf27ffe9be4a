import { createServer } from 'vite';

/** What else the extension is built of, seen from `src`. */
const BESIDE = ['../public', '../manifest.json', '../vite.config.ts'];
/** An editor writes a file in steps, and several files one after the other. In milliseconds. */
const REST = 100;

export interface Sources {
  /** Resolves when the sources have changed since it resolved last, and rest. */
  change(): Promise<void>;
  stop(): Promise<void>;
}

/** Watches what the extension is built of. Vite's server is here for its watcher alone: it serves nothing. */
export async function watchSources(): Promise<Sources> {
  const server = await createServer({
    configFile: false,
    root: 'src',
    logLevel: 'warn',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false },
  });
  let hasChanged = false;
  let tell = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  server.watcher.add(BESIDE.map((path) => new URL(path, `file://${server.config.root}/`).pathname));
  server.watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      hasChanged = true;
      tell();
    }, REST);
  });
  return {
    async change() {
      if (!hasChanged) await new Promise<void>((resolve) => (tell = resolve));
      hasChanged = false;
    },
    stop: () => server.close(),
  };
}
