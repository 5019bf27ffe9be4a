import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChecker, type Checker } from './checker.ts';
import { differences, unknownPlaces } from './likeness.ts';
import { likePages, neverRecorded, neverSaved } from './like-pages.ts';

const RECORDED = 'e2e/colab-replica/recorded-pages';
/** Real pages that may stand beside the checkout; the project does without them. */
const REAL = '../shared/colab-dom';

let checker: Checker;
beforeAll(async () => {
  checker = await startChecker();
});
afterAll(() => checker.close());

const textOf = (folder: string, name: string) => readFileSync(join(folder, `${name}.html`), 'utf8');
const pathsOf = (folder: string, name: string) => checker.paths(textOf(folder, name));
const pagesIn = (folder: string, isMeant: (name: string) => boolean) =>
  readdirSync(folder)
    .map((file) => file.replace(/\.html$/, ''))
    .filter((name) => isMeant(name));

async function allPaths(folder: string, names: readonly string[]) {
  const all = [];
  for (const name of names) all.push(await pathsOf(folder, name));
  return all;
}

describe('a page that is not like the recorded one any more', () => {
  test.each([
    ['cell-execution-container', 'cell-execution-place', 'moved: executionCount'],
    ['execution-count', 'execution-number', 'one-sided: executionCount'],
    ['colab-connect-button', 'colab-connector', 'one-sided: connectedMark'],
    ['notebook-horizontal', 'notebook-level', 'moved: cell'],
    ['<template', '<template-x', 'one-sided: execution'],
  ])('%s as %s', async (name, other, difference) => {
    const html = textOf(RECORDED, 'connected');
    const changed = await checker.paths(html.replaceAll(name, other));
    expect(differences(await checker.paths(html), changed)).toContain(difference);
  });

  test('a place beside a known one', async () => {
    const html = textOf(RECORDED, 'connected');
    const changed = await checker.paths(html.replaceAll('cell-execution-container', 'place'));
    const places = unknownPlaces([changed], [await checker.paths(html)], {});
    expect(places).toEqual(['execution', 'executionCount', 'executionIcon', 'runButton']);
  });

  test('an exception that is none', async () => {
    const paths = await pathsOf(RECORDED, 'connected');
    expect(differences(paths, paths, { moved: { main: 'a reason' } })).toEqual([
      'moved: main is no exception',
    ]);
  });
});

describe.runIf(existsSync(REAL))('beside the real pages', () => {
  test.each(likePages)('$recorded is like $real', async ({ recorded, real, ...known }) => {
    const paths = await pathsOf(RECORDED, recorded);
    expect(differences(paths, await pathsOf(REAL, real), known)).toEqual([]);
  });

  test('every real page is compared', () => {
    const compared = new Set(likePages.map(({ real }) => real));
    expect(pagesIn(REAL, (name) => name.startsWith('page-') && !compared.has(name))).toEqual([]);
  });

  test('no hook stands where no real page has it, nor the other way round', async () => {
    const isNotebook = (name: string) => !/^(?:failed-frame|no-notebook)$/.test(name);
    const recorded = await allPaths(RECORDED, pagesIn(RECORDED, isNotebook));
    const names = pagesIn(REAL, (name) => name.startsWith('page-'));
    const real = await allPaths(REAL, names);
    expect(unknownPlaces(recorded, real, neverSaved)).toEqual([]);
    const newest = real.filter((_, index) => names[index]?.startsWith('page-2026-'));
    expect(unknownPlaces(newest, recorded, neverRecorded)).toEqual([]);
  });
});
