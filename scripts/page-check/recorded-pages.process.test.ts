import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChecker, type Checker } from './checker.ts';
import type { FrameCheck, SavedPageCheck } from './in-page.ts';

const RECORDED = 'e2e/colab-replica/recorded-pages';
const recorded = (name: string) => readFileSync(join(RECORDED, name), 'utf8');

let checker: Checker;
beforeAll(async () => {
  checker = await startChecker();
});
afterAll(() => checker.close());

const checkPage = async (html: string) => (await checker.check(html)) as SavedPageCheck;

describe('a page recorded from the replica', () => {
  test('with a failed cell', async () => {
    expect(await checkPage(recorded('failed.html'))).toMatchObject({
      isNotebook: true,
      cells: { code: 5, text: 5 },
      outputs: { static: 1, frame: 2 },
      hooks: {
        // A cell of text has one, too, for the cells of its section.
        runButton: { found: 10 },
        execution: { route: 'colab-run-button >> .cell-execution' },
      },
      commands: {
        'restart-and-run-all': ['toolbar', 'runtime-menu'],
        restart: ['toolbar', 'runtime-menu'],
        'delete-runtime': ['runtime-menu'],
        'clear-outputs': ['toolbar', 'edit-menu'],
        'run-all': ['toolbar', 'runtime-menu'],
      },
      connect: { state: 'connected', backend: 'hosted', accelerator: 'cpu' },
      language: 'en',
      verdict: 'readable',
    });
  });

  const notConnected = { state: 'not-connected', backend: null, accelerator: null };
  const connected = { state: 'connected', backend: 'hosted', accelerator: 'cpu' };
  const found = (count: number) => ({ found: count });
  const noDialog = { dialog: found(0), openDialog: found(0) };
  const openDialog = { dialog: found(1), openDialog: found(1), yesNoDialog: found(1) };

  test.each([
    ['not-connected', { connect: notConnected, outputs: { static: 1, frame: 1 } }],
    ['not-connected-es', { language: 'es', connect: notConnected }],
    ['not-connected-fr', { language: 'fr', connect: notConnected }],
    ['connected', { connect: connected, hooks: { ...noDialog, connectedMark: found(2) } }],
    ['running', { connect: connected, outputs: { static: 2, frame: 0 }, hooks: noDialog }],
    ['dialog', { connect: connected, hooks: openDialog }],
    ['dialog-new', { newDialogs: true, connect: connected, hooks: openDialog }],
    ['palette', { connect: connected, hooks: noDialog }],
    // One line of the code is being edited; those of the two editors of the edit are none.
    ['gemini-edit', { connect: connected, hooks: { ...noDialog, lazyCode: found(4) } }],
    [
      'view-only',
      { limit: 'view-only', connect: notConnected, hooks: { permissionsButton: found(1) } },
    ],
    ['mobile', { limit: 'no-menus', connect: notConnected, hooks: { toolbarRunButton: found(0) } }],
  ])('%s', async (name, expected) => {
    expect(await checkPage(recorded(`${name}.html`))).toMatchObject({
      build: expect.stringMatching(/^colab-external_20260814-/),
      language: 'en',
      newDialogs: false,
      limit: null,
      verdict: 'readable',
      ...expected,
    });
  });

  test('that is no notebook', async () => {
    const found = await checkPage(recorded('no-notebook.html'));
    expect(found).toMatchObject({ isNotebook: false, build: null, verdict: 'unreadable' });
    expect(found).toMatchObject({ newDialogs: null, limit: null });
    expect(found.commands['restart-and-run-all']).toEqual([]);
    expect(found.hooks.codeCell.found).toBe(0);
  });

  test('of an output frame', async () => {
    const { frame } = (await checker.check(recorded('failed-frame.html'))) as FrameCheck;
    const [error, ...others] = frame.items;
    expect(others).toEqual([]);
    expect(error).toMatchObject({ kind: 'error', live: true });
    expect(error?.lastLine).toMatch(/^ImportError: cannot import name '_center' from/);
  });
});
