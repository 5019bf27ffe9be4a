// Shows the product on a fresh machine. Plain JavaScript and no dependency: it installs those first.
import { ensureBrowser, ensureDependencies, ensureKernel } from './setup.mjs';
import { run } from './lib/run.mjs';

await ensureDependencies();
const browser = await ensureBrowser();
const kernel = await ensureKernel();
if (kernel.reason) console.log(`No live kernel: ${kernel.reason}`);
await run('npm', ['run', '--silent', 'build']);
await run('npx', ['--no-install', 'tsx', 'e2e/start.ts', ...process.argv.slice(2)], {
  env: { CHROMIUM_PATH: browser.path ?? '' },
});
