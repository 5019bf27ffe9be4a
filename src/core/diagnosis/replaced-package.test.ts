import { expect, test } from 'vitest';
import type { Happening } from '../ledger/events.ts';
import { last, silent } from '../ledger/happenings.fixture.ts';
import type { Note } from '../notes/note.ts';

const noted = (note: Partial<Note>): Happening => ({
  type: 'noted',
  cell: { id: 'c2', ordinal: 2 },
  run: 'r',
  note: {
    note: 'other-package',
    signature: 'other-package-size-changed',
    excerpt: 'ValueError: pyarrow.lib.IpcWriteOptions size changed',
    line: 1,
    facts: { owner: 'pyarrow' },
    ...note,
  },
});

const imported = (list: string) =>
  noted({
    signature: 'other-package-imported',
    excerpt: `previously imported in this runtime: [${list}]`,
    facts: {},
  });

const isReplaced = (...happenings: (Happening | 'restart')[]) =>
  last(...happenings)?.notes.find(({ facts }) => facts.owner)?.isReplaced ?? false;

test('a package that Colab names as replaced, or a command names, was replaced in the session', () => {
  expect(isReplaced(imported('pyarrow'), noted({}))).toBe(true);
  expect(isReplaced(imported('six, pyarrow'), noted({}))).toBe(true);
  expect(isReplaced(...silent(1, '!pip install -U "pyarrow>=15"'), noted({}))).toBe(true);
});

test.each([
  ['another one', [imported('pyarrow_hotfix'), noted({})]],
  ['another command', [...silent(1, '!pip install pyarrow-hotfix'), noted({})]],
  ['a session before', [imported('pyarrow'), 'restart', noted({})]],
  ['none', [noted({})]],
] as const)('%s: nothing is known of it', (_, happenings) => {
  expect(isReplaced(...happenings)).toBe(false);
});
