import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import './speak-english.ts';
import { releaseOf } from '../platform/news.ts';
import { newsKey, whatsNew } from './whats-new.ts';

const release = releaseOf(manifest.version);

test('the release says in two or three sentences what it has changed, and none before it does', () => {
  const keys = Object.keys(messages).filter((key) => key.startsWith('whatsNew_'));
  expect(keys, `a release writes ${newsKey(release)} anew`).toEqual([newsKey(release)]);
  const sentences = whatsNew(release).match(/[^.!?]+[.!?](?= |$)/g) ?? [];
  expect(sentences.length).toBeGreaterThanOrEqual(2);
  expect(sentences.length).toBeLessThanOrEqual(3);
  expect(whatsNew(release).length).toBeLessThanOrEqual(320);
});

test('the extension and its sources have the same version', () => {
  expect(packageJson.version).toBe(manifest.version);
});
