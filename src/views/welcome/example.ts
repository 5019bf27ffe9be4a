import { diagnose, type Diagnosis } from '../../core/diagnosis/diagnose.ts';
import type { CellRef, Happening, Remedy, RuntimeEvent } from '../../core/ledger/events.ts';
import { replay } from '../../core/ledger/ledger.ts';
import { scan } from '../../core/reading/scan.ts';
import type { OutputKind } from '../../core/text/output-kind.ts';

/** A cell of the built-in example, with what a real runtime printed for it. */
export interface ExampleCell {
  ref: CellRef;
  source: string;
  kind: OutputKind;
  output: string;
  failed: boolean;
  /** What it prints in a new session, where NumPy is the one on the disk. */
  outputAfter: string;
}

const SITE = '/usr/local/lib/python3.12/dist-packages';

export const CELLS: readonly ExampleCell[] = [
  {
    ref: { id: 'example-1', ordinal: 1 },
    source: '%pip install "numpy==2.3.5"',
    kind: 'stream',
    output: `Installing collected packages: numpy
  Attempting uninstall: numpy
    Found existing installation: numpy 2.0.2
    Uninstalling numpy-2.0.2:
      Successfully uninstalled numpy-2.0.2
Successfully installed numpy-2.3.5
`,
    failed: false,
    outputAfter: `Requirement already satisfied: numpy==2.3.5 in ${SITE} (2.3.5)\n`,
  },
  {
    ref: { id: 'example-2', ordinal: 2 },
    source: 'import numpy.strings\nprint(numpy.__version__)',
    kind: 'error',
    output: `---------------------------------------------------------------------------
ImportError                               Traceback (most recent call last)
/tmp/ipython-input-2-1.py in <cell line: 0>()
----> 1 import numpy.strings
      2 print(numpy.__version__)

${SITE}/numpy/strings/__init__.py in <module>
----> 1 from numpy._core.strings import *

${SITE}/numpy/_core/strings.py in <module>
---> 10 from numpy._core.umath import (

ImportError: cannot import name '_center' from 'numpy._core.umath' (${SITE}/numpy/_core/umath.py)
`,
    failed: true,
    outputAfter: '2.3.5\n',
  },
];

/** What a cell shows; nothing where it has not run. */
export type Shown = 'first' | 'after';

/** What each cell of the example shows, by its id. */
export type Outputs = Readonly<Record<string, Shown>>;

/** What they show once all have run, in the session that fails. */
export const FIRST: Outputs = Object.fromEntries(CELLS.map(({ ref }) => [ref.id, 'first']));

/** What the cells show after one more step of a restart: a session begins with nothing, and fills it cell by cell. */
export function outputsAfter(outputs: Outputs, happening: Happening): Outputs {
  if (happening.type === 'session-started') return {};
  if (happening.type !== 'run-finished') return outputs;
  return { ...outputs, [happening.cell.id]: 'after' };
}

const NOTEBOOK = 'example';
const RUNTIME = 'example';

/** What happens when the example's cells are run from the top: read by the real scanner. */
export const firstRun = (): Happening[] =>
  CELLS.flatMap(({ ref: cell, kind, output, failed }) => [
    { type: 'run-started' as const, cell },
    ...scan(output, kind).map(
      (sighting) => ({ type: 'sighted', cell, run: cell.id, sighting }) as const,
    ),
    { type: 'run-finished' as const, cell, failed },
  ]);

/** One step of a restart: after this many milliseconds, this happens. */
export type Step = readonly [milliseconds: number, happening: Happening];

/** How Colab would carry a remedy out on the example, which works then. */
export function recovery(remedy: Remedy, now: () => number): Step[] {
  const runs: Step[] = CELLS.flatMap(({ ref: cell }) => [
    [400, { type: 'run-started', cell }],
    [900, { type: 'run-finished', cell, failed: false }],
  ]);
  return [
    [0, { type: 'remedy-started', remedy, cells: CELLS.length }],
    [300, { type: 'route-tried', route: 'toolbar-menu', worked: true }],
    [1_200, { type: 'session-started', since: now() + 1_500 }],
    ...(remedy === 'restart-and-run-all' ? runs : []),
    [200, { type: 'remedy-ended', outcome: 'done' }],
  ];
}

/** The diagnosis of what has happened so far, by the rules that hold for every notebook. */
export const diagnosisOf = (events: readonly RuntimeEvent[]): Diagnosis =>
  diagnose(replay(RUNTIME, events), NOTEBOOK);

/** A happening as an event of the example's. */
export const eventOf = (happening: Happening, place: number, at: number): RuntimeEvent => ({
  id: `example/${place}`,
  at,
  tab: 0,
  notebook: NOTEBOOK,
  ...happening,
});
