import { parseArgs } from 'node:util';
import { startReplica } from './colab-replica/server.ts';
import { launch } from './harness/browser.ts';
import { hasDisplay } from './harness/display.ts';
import { startKernel } from './kernel/kernel.ts';
import { playStory } from './story.ts';

const { values } = parseArgs({
  options: { once: { type: 'boolean' }, live: { type: 'boolean' } },
});

async function showLive(): Promise<void> {
  if (!hasDisplay) throw new Error('Real Colab needs a window, and this machine has no display.');
  const browser = await launch({ headless: false, viewport: null, isClosed: true });
  const [page = await browser.context.newPage()] = browser.context.pages();
  await page.goto('https://colab.research.google.com/');
  console.log('Real Colab is open with the extension, in a throw-away profile. Close it to end.');
  await browser.context.waitForEvent('close', { timeout: 0 });
}

async function showReplica(): Promise<void> {
  const kernel = await startKernel({ log: console.log });
  const replica = await startReplica({ kernel, notebooks: 'e2e/notebooks' });
  const isStory = values.once || !hasDisplay;
  const browser = await launch({
    port: replica.port,
    headless: !hasDisplay,
    isClosed: !isStory,
    ...(!isStory && { viewport: null }),
  });
  try {
    const [page = await browser.context.newPage()] = browser.context.pages();
    if (isStory) await playStory(browser, page);
    else {
      await page.goto('https://colab.research.google.com/drive/stale-memory');
      console.log('The notebook is open: run its cells from the top. Close the window to end.');
      await browser.context.waitForEvent('close', { timeout: 0 });
    }
  } finally {
    await browser.close();
    await replica.stop();
    await kernel.stop();
  }
}

try {
  await (values.live ? showLive() : showReplica());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
