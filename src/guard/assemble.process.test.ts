import { expect, test, vi } from 'vitest';
import { assembleGuard } from './assemble.ts';
import guard from './guard.py?raw';
import { DEFAULT_GUARD } from './options.ts';
import repair from './repair.py?raw';
import short from './short.py?raw';
import { borrow, missing, runPython } from './stage/scratch.ts';
import verify from './verify.py?raw';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const COURSES = [
  '',
  "It's",
  'He said "no"',
  'back\\slash\\',
  'two\nlines\r\n',
  '"""',
  "'''",
  '\ud800 half',
  '</script>',
  "'); import os",
  '${x} {x} %s \\N{BELL}',
  '\u0000\u0007\u2028\u202e',
  'Introdução à IA 😀 \u{e0041}',
];
const CHOICES = [false, true];

/** Every combination of parts with all of the courses in one, and every course by itself. */
const CELLS = [
  ...COURSES.map((course) => ({ ...DEFAULT_GUARD, course })),
  ...CHOICES.flatMap((verify) =>
    CHOICES.flatMap((strict) =>
      CHOICES.map((withRepair) => ({
        ...DEFAULT_GUARD,
        verify,
        strict,
        withRepair,
        course: COURSES.join(' '),
      })),
    ),
  ),
];

const READ = `
import ast, json
for cell, options in json.loads(CELLS):
    tree = ast.parse(cell.encode('utf-8'), feature_version=(3, 9))
    compile(tree, 'cell', 'exec')
    set_to = {one.targets[0].id: one.value for one in tree.body if isinstance(one, ast.Assign)}
    got = [ast.literal_eval(set_to['CLEAN_SLATE_' + name]) for name in ('COURSE', 'STRICT')]
    assert got == [options['course'], options['strict']], (got, options)
    names = [one.name for one in tree.body if isinstance(one, (ast.FunctionDef, ast.ClassDef))]
    loose = [n for n in [*set_to, *names] if not n.startswith(('clean_slate_', 'CLEAN_SLATE_', 'CleanSlate'))]
    assert set(loose) <= {'verify', 'NumPyNotTrusted'}, loose
    assert len(names) == len(set(names)), names
    assert not any(isinstance(one, (ast.Import, ast.ImportFrom)) for one in tree.body)
    print('fine')
`;

test.skipIf(await missing())(
  'every cell is Python 3.9, and holds any course as it is',
  async () => {
    const scratch = await borrow();
    const cells = CELLS.map((each) => [
      assembleGuard({ guard, short, verify, repair }, each),
      each,
    ]);
    // A JSON text in a JSON text: Python reads it as it reads the literals of the cell.
    const source = `CELLS = ${JSON.stringify(JSON.stringify(cells))}\n${READ}`;
    const { code, said } = await runPython(scratch, source, { PYTHONWARNINGS: 'error' });
    expect(said).toBe('fine\n'.repeat(CELLS.length));
    expect(code).toBe(0);
  },
);
