import { expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
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

/** Edge's store takes Chrome's package, and reads its listing from it. */
it('has in the package for Chrome what Edge asks of one, and nothing that Edge refuses', () => {
  // Edge lists a language only where both are texts of it.
  expect(manifest).toMatchObject({ name: '__MSG_name__', description: '__MSG_description__' });
  expect(messages.name.message.length).toBeLessThanOrEqual(45);
  expect(messages.description.message.length).toBeLessThanOrEqual(132);
  // Either would tie the package to Chrome's store.
  expect(manifest).not.toHaveProperty('update_url');
  expect(manifest).not.toHaveProperty('key');
  expect(Number(manifest.minimum_chrome_version)).toBeGreaterThan(0);
});

it('differs in Firefox in what its browser and its store ask for, and in nothing else', () => {
  const firefox = firefoxManifest(manifest);
  const differing = Object.keys({ ...manifest, ...firefox }).filter(
    (key) =>
      JSON.stringify(manifest[key as keyof typeof manifest]) !==
      JSON.stringify(firefox[key as keyof typeof firefox]),
  );
  expect(differing.toSorted()).toEqual([
    'background',
    'browser_specific_settings',
    'minimum_chrome_version',
    'permissions',
    'storage',
  ]);
});
