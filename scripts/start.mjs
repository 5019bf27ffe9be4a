// Shows the product on a fresh machine. Plain JavaScript and no dependency: it installs those first.
import { setUpAndRun } from './lib/set-up-steps.mjs';

await setUpAndRun('e2e/start.ts', { needsBuild: true });
