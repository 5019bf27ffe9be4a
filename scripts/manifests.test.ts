import { expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import { firefoxManifest } from './firefox-manifest.ts';

/** What a policy allows, by the name of each directive. */
const directives = (policy: string) =>
  Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );

it.each([
  ['Chrome', manifest],
  ['Firefox', firefoxManifest(manifest)],
])('lets a page of ours in %s load its own files, and nothing else', (_, built) => {
  expect(directives(built.content_security_policy.extension_pages)).toEqual({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'connect-src': ["'none'"],
    // The two that fall back on no other.
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
  });
});
