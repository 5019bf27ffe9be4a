import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test.each(['chrome', 'firefox'])('no private window is watched by the build for %s', (target) => {
  const built = JSON.parse(readFileSync(`dist/${target}/manifest.json`, 'utf8')) as object;
  expect(built).toMatchObject({ incognito: 'not_allowed', permissions: ['storage'] });
});
