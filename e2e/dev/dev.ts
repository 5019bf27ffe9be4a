/**
 * Shows the extension on the replica, built again and reloaded at every change of its sources: `npm run dev`.
 * A build that fails is reported, and the one before it stays.
 */
import { startReplica } from '../colab-replica/server.ts';
import { hasDisplay } from '../harness/display.ts';
import { launch, type ExtensionBrowser } from '../harness/browser.ts';
import { startKernel } from '../kernel/kernel.ts';
import { BUILT, quickBuild } from './quick-build.ts';
import { openManager, reloadExtension } from './reload.ts';
import { watchSources, type Sources } from './sources.ts';

const NOTEBOOKS = 'https://colab.research.google.com/';

const tell = (what: string) => console.log(`${new Date().toTimeString().slice(0, 8)}  ${what}`);

async function firstBuild(sources: Sources): Promise<void> {
  while (!(await quickBuild())) {
    tell('The build failed. It is tried again when a file has changed.');
    await sources.change();
  }
}

async function followSources(browser: ExtensionBrowser, sources: Sources): Promise<void> {
  for (;;) {
    await sources.change();
    const began = performance.now();
    if (!(await quickBuild())) {
      tell('The build failed. The browser keeps the one before.');
      continue;
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    try {
      await reloadExtension(browser, NOTEBOOKS);
      tell(`Built in ${seconds} s, and reloaded.`);
    } catch (error) {
      tell(`Built, but not reloaded: ${error instanceof Error ? error.message : error}`);
    }
  }
}

async function develop(): Promise<void> {
  const sources = await watchSources();
  const kernel = await startKernel({ log: console.log });
  const replica = await startReplica({ kernel, notebooks: 'e2e/notebooks' });
  await firstBuild(sources);
  const browser = await launch({
    port: replica.port,
    headless: !hasDisplay,
    viewport: null,
    isClosed: true,
    built: BUILT,
  });
  try {
    await openManager(browser);
    const page = await browser.context.newPage();
    await page.goto(`${NOTEBOOKS}drive/stale-memory`);
    const ended = browser.context.waitForEvent('close', { timeout: 0 });
    if (!hasDisplay) tell('This machine has no display: the browser runs without a window.');
    tell(
      'The notebook is open, and src, public and manifest.json are watched. Close the window to end.',
    );
    await Promise.race([ended, followSources(browser, sources)]);
  } finally {
    await browser.close();
    await Promise.all([replica.stop(), kernel.stop(), sources.stop()]);
  }
}

try {
  await develop();
  // A build that is under way is of no use any more.
  process.exit();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
