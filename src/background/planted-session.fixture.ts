import { PLANTED, PLANTED_CELLS } from '../core/ledger/planted.fixture.ts';
import { colabError, SITE } from '../core/signatures/fixture.ts';
import type { OutputKind } from '../core/text/output-kind.ts';
import type { PageMessage } from './events-of-message.ts';

const P = PLANTED;
export const runtime = 'm-s-1';
export const notebook = 'drive/x';
export const LEAK = `OPENAI_API_KEY=${P.openai} for ${P.mail} with password=${P.password} at https://b:${P.password}@h/?token=${P.query}`;
export const FAILED = `cannot import name '_center' from 'numpy._core.umath' (/home/${P.home}/site-packages/numpy/_core/umath.py)`;

/** Outputs that say something about NumPy, or about another package, with something planted around it. */
const OUTPUTS: (readonly [OutputKind, string])[] = [
  [
    'error',
    colabError([`${SITE}/numpy/x.py`, 'f', `f("${P.gitHub}")`], 'ImportError', `${FAILED} ${LEAK}`),
  ],
  [
    'error',
    colabError(
      [`/home/${P.home}/a.py`, 'f', LEAK],
      'AttributeError',
      `module 'numpy' has no attribute '${P.huggingFace}'`,
    ),
  ],
  [
    'stream',
    `Traceback (most recent call last):\n  File "/home/${P.home}/a.py", line 7, in f\n    x = "${P.google}"\nImportError: ${FAILED} ${P.amazon}\nBearer ${P.bearer}\n${LEAK}\n`,
  ],
  [
    'stream',
    `Looking in indexes: https://b:${P.password}@h/simple\n    Found existing installation: numpy 2.0.2\n    Uninstalling numpy-2.0.2:\nSuccessfully installed ${P.huggingFace}-1.0 numpy-2.3.5 ${P.openai}-2.0\n`,
  ],
  ['stream', `${P.gitHub} 1.0 requires numpy<2, but you have numpy 2.3.5 which is incompatible.\n`],
  [
    'stream',
    `/home/${P.home}/a.py:3: UserWarning: A NumPy version >=1.16.5 and <1.23.0 is required for this version of SciPy (detected version 2.3.5 ${LEAK}\n`,
  ],
  [
    'stream',
    `Clean Slate guard: NumPy 2.0.2, disk ${P.gitHub}, Python 3.12, verdict corrupted, kind stale-memory, evidence version\n`,
  ],
  [
    'stream',
    `Clean Slate guard: NumPy 2.0.2, disk 2.3.5, Python 3.12, verdict corrupted, kind stale-memory, evidence version, others ${P.huggingFace}+torch\n`,
  ],
  [
    'error',
    colabError(
      [`/home/${P.home}/b.py`, 'f', 'import x'],
      'ImportError',
      `cannot import name 'trim' from 'x' (/home/${P.home}/x.py) ${P.mail} ${P.bearer}`,
    ),
  ],
];

const place = (id: string) => ({ id, at: 1_000, runtime, notebook });
export const cellAt = (ordinal: number) => ({ id: `cell-${ordinal}`, ordinal });

/** Everything that a page sends of a session in which each of these cells ran, one after the other. */
export function plantedReports(): PageMessage[] {
  const title = `${P.mail} ${P.gitHub}.ipynb`;
  const all: PageMessage[] = [
    { ...place('o'), type: 'report', event: { type: 'opened', title, source: 'page' } },
    { ...place('m'), type: 'machine', words: `T4 ${P.openai}` },
  ];
  const cells = [
    ...PLANTED_CELLS.map((source) => ({ source, output: undefined })),
    ...OUTPUTS.map((output) => ({ source: `# ${LEAK}`, output })),
  ];
  for (const [index, { source, output }] of cells.entries()) {
    const cell = cellAt(index + 1);
    const run = `run-${index}`;
    all.push(
      { ...place(`s${index}`), type: 'source', cell, run, text: source },
      { ...place(`r${index}`), type: 'report', event: { type: 'run-started', cell } },
    );
    if (output) {
      const [kind, text] = output;
      const passage = { kind, item: 0, from: 0, carried: 0, text };
      all.push({ ...place(`t${index}`), type: 'output', cell, run, passage });
    }
    const event = { type: 'run-finished', cell, failed: output?.[0] === 'error' } as const;
    all.push({ ...place(`f${index}`), type: 'report', event });
  }
  return all;
}
