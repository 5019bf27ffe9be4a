/**
 * Builds for Chrome and Firefox into dist, and holds the sizes to their budgets: `npm run build`. With
 * `--quick FOLDER` for Chrome alone, into that folder, and as large as the bundler leaves it.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import manifest from '../manifest.json' with { type: 'json' };
import { shrink } from './shrink.ts';
import { checkSizes } from './sizes.ts';
import { withoutNoise } from './without-noise.ts';

const { values } = parseArgs({ options: { quick: { type: 'string' } } });

const contentScripts = manifest.content_scripts
  .flatMap(({ js }) => js)
  .map((file) => file.replace(/\.ts$/, '.js'));

async function bundle(target: 'chrome' | 'firefox', outDir = `dist/${target}`): Promise<void> {
  process.env['TARGET'] = target;
  await withoutNoise(() => build({ logLevel: 'warn', build: { outDir } }));
}

async function buildAll(): Promise<void> {
  for (const target of ['chrome', 'firefox'] as const) {
    await bundle(target);
    for (const file of contentScripts) await shrink(join('dist', target, file));
  }
  checkSizes('dist/chrome');
}

try {
  await (values.quick === undefined ? buildAll() : bundle('chrome', values.quick));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
