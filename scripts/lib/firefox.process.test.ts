import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { ensureFirefox } from '../setup.mjs';

afterEach(() => void vi.unstubAllEnvs());

/** Names a program that does what a script says. */
function name(script: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'clean-slate-firefox-')), 'firefox');
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o700 });
  vi.stubEnv('FIREFOX_PATH', path);
  return path;
}

test.skipIf(process.platform === 'win32')('the Firefox that is named is taken', async () => {
  const path = name("echo 'Mozilla Firefox 153.8.0esr'");
  expect(await ensureFirefox()).toEqual({ path, version: '153.8.0esr' });
});

test.skipIf(process.platform === 'win32').each([
  ["echo 'Mozilla Firefox 128.3.0esr'", 'is Firefox 128, and 142 is needed'],
  ["echo 'Chromium 140.0'", 'did not tell that it is Firefox'],
  ['exec /snap/bin/firefox "$@"', 'is a snap'],
])('one that cannot carry the extension is refused in words: %s', async (script, words) => {
  const path = name(script);
  await expect(ensureFirefox()).rejects.toThrow(`FIREFOX_PATH names ${path}, which ${words}`);
});

test('a name of nothing is refused in words', async () => {
  vi.stubEnv('FIREFOX_PATH', '/nowhere/firefox');
  await expect(ensureFirefox()).rejects.toThrow('/nowhere/firefox, which does not exist');
});
