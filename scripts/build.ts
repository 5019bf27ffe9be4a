import { build } from 'vite';
import { checkSizes } from './sizes.ts';

for (const target of ['chrome', 'firefox']) {
  process.env['TARGET'] = target;
  await build({ logLevel: 'warn' });
}
checkSizes('dist/chrome');
