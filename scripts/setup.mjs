// What `npm start` and `npm test` need on a fresh machine. Plain JavaScript and no dependency.
export { ensureBrowser } from './lib/browser.mjs';
export { ensureFirefox } from './lib/firefox.mjs';
export { ensureDependencies } from './lib/dependencies.mjs';
export { ensureKernel } from './lib/kernel.mjs';
export { ensureNumpyTrees } from './lib/numpy-trees.mjs';
