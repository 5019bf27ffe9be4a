import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clearTestArtifacts } from './test-artifacts.mjs';

test('clears what the tests write, and leaves what other commands wrote', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'clean-slate-artifacts-')), 'artifacts');
  for (const name of ['e2e', 'e2e-firefox', 'story', 'gallery'])
    mkdirSync(join(folder, name), { recursive: true });
  const written = ['unit.json', 'e2e.json', 'e2e-firefox.json', 'question.png'];
  for (const name of [...written, 'e2e/trace.zip', 'e2e-firefox/trace.zip']) {
    writeFileSync(join(folder, name), '');
  }
  const others = ['set-up.log', 'siege.json', 'mutants.json', 'story/1.png', 'gallery/sheet.png'];
  for (const name of others) writeFileSync(join(folder, name), '');
  clearTestArtifacts(folder);
  const left = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(left.toSorted()).toEqual([...others, 'story', 'gallery'].toSorted());
});

test('makes the folder where there is none', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'clean-slate-artifacts-')), 'artifacts');
  clearTestArtifacts(folder);
  expect(readdirSync(folder)).toEqual([]);
});
