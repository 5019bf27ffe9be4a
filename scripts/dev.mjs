// Sets up as `npm start` does; e2e/dev/dev.ts then builds at every change.
import { setUpAndRun } from './lib/set-up-steps.mjs';

await setUpAndRun('e2e/dev/dev.ts');
