import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Firefox alone lets a person refuse Colab, and allow it while its pages are open. */
const PERMISSIONS = { chrome: ['storage'], firefox: ['storage', 'scripting'] };

test.each(Object.entries(PERMISSIONS))(
  'no private window is watched by the build for %s, and it asks for no more than it needs',
  (target, permissions) => {
    const built = JSON.parse(readFileSync(`dist/${target}/manifest.json`, 'utf8')) as object;
    expect(built).toMatchObject({ incognito: 'not_allowed', permissions });
    expect(built).not.toHaveProperty('host_permissions');
  },
);
