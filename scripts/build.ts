import { join } from 'node:path';
import { build } from 'vite';
import manifest from '../manifest.json' with { type: 'json' };
import { shrink } from './shrink.ts';
import { checkSizes } from './sizes.ts';

const contentScripts = manifest.content_scripts
  .flatMap(({ js }) => js)
  .map((file) => file.replace(/\.ts$/, '.js'));

for (const target of ['chrome', 'firefox']) {
  process.env['TARGET'] = target;
  await build({ logLevel: 'warn' });
  for (const file of contentScripts) await shrink(join('dist', target, file));
}
checkSizes('dist/chrome');
