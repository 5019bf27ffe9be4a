/** True samples of all that the extension reads. */
import { readdirSync } from 'node:fs';
import { PLANTED_CELLS } from '../../../src/core/ledger/planted.fixture.ts';
import { manyRuntimes, plots, Story } from '../../../src/core/history/stories.fixture.ts';
import type { Fixture } from '../../../src/core/signatures/fixture.ts';
import { toFile } from '../../../src/platform/history-file.ts';
import { toStored } from '../../../src/platform/stored-record.ts';

const CATALOGUE = new URL('../../../src/core/signatures/', import.meta.url);

async function fixtures(): Promise<Fixture[]> {
  const names = readdirSync(CATALOGUE).filter((name) => name.endsWith('.fixture.ts'));
  const modules = await Promise.all(
    names.map((name) => import(new URL(name, CATALOGUE).href) as Promise<{ fixtures?: Fixture[] }>),
  );
  return modules.flatMap(({ fixtures }) => fixtures ?? []);
}

/** What outputs say: tracebacks, logs, warnings, and what only looks like them. */
export const OUTPUTS = (await fixtures()).map(({ text }) => text.slice(0, 3_000));

export const GUARD_LINES = [
  'Clean Slate guard: NumPy 2.0.2, disk 2.0.2, Python 3.11.7, verdict healthy\n',
  'Clean Slate guard: NumPy 2.0.2, disk 2.3.5, Python 3.12.3, verdict corrupted, kind stale-memory, evidence version+mapped, others pandas+scipy, runtime m-s-1abc\n',
  'Clean Slate guard: NumPy none, disk unknown, Python 3.12.3, verdict corrupted, kind broken-install, evidence imports+crash\n',
];

export const CELLS = [
  ...PLANTED_CELLS,
  '%%bash\nset -e\nif true; then pip install -q "numpy<2"; fi\n',
  '%%capture log\n!pip install --upgrade --force-reinstall numpy==1.26.4 pandas\n',
  'import subprocess, sys\nsubprocess.check_call([sys.executable, "-m", "pip", "install", "numpy==2.3.5"])\n',
  'text = """\n!pip install numpy\n"""\nos.system(f"pip install {text}")\n',
  '!source venv/bin/activate && pip install numpy; uv venv; uv pip install numpy==2',
];

export const EVENTS = Object.values(plots).flatMap(
  (plot, index) => plot(new Story(`m-s-${index}`, index * 1e6)).events,
);

export const RECORDS = [
  toStored(EVENTS.slice(0, 5), 'abc'),
  toStored(EVENTS.slice(14, 20)),
  { version: 1, events: EVENTS.slice(0, 4) },
  { version: 3, generation: 'x', events: JSON.stringify(EVENTS.slice(20, 26)) },
];

export const FILES = [
  toFile(new Map(manyRuntimes(2, 12).map(({ runtime, events }) => [runtime, events])), 0),
  toFile(new Map(), 0),
];

const CELL = { id: 'cell-1', ordinal: 1 };
const ON = { id: 'report-1', at: 1, runtime: 'm-s-1', notebook: 'drive/x' };
const PASSAGE = { kind: 'stream', item: 0, from: 0, carried: 0, text: GUARD_LINES[1] };

export const FRAME_MESSAGES = [{ type: 'frame-text', nonce: 'frame-1', passage: PASSAGE }];

export const MESSAGES = [
  { type: 'output', ...ON, cell: CELL, run: 'run-1', passage: PASSAGE },
  { type: 'source', ...ON, cell: CELL, run: 'run-1', text: CELLS[0] },
  { type: 'machine', ...ON, words: 'Connected to Python 3 Google Compute Engine backend (GPU)' },
  { type: 'report', ...ON, event: { type: 'run-finished', cell: CELL, failed: false, count: 3 } },
  { type: 'report', ...ON, event: { type: 'session-started', since: 1 } },
  { type: 'attached', runtime: 'm-s-1', notebook: 'drive/x' },
  { type: 'left', runtime: 'm-s-1', notebook: 'drive/x' },
  { type: 'page', verdict: 'degraded' },
  { type: 'preset', hash: '#clean-slate=abc' },
  { type: 'mute', notebook: 'drive/x', isMuted: true },
];

export const TO_NOTEBOOK = [
  ...FRAME_MESSAGES,
  {
    type: 'diagnosis',
    runtime: 'm-s-1',
    diagnosis: {},
    words: {},
    layout: {},
    asking: 'never',
    styles: '',
  },
  { type: 'cell-source', cell: 'cell-1' },
  { type: 'start', command: 'restart' },
  { type: 'choose', choice: 'accepted', cause: 'replaced' },
  { type: 'ask-restart' },
  { type: 'go-to-notice' },
  { type: 'describe' },
];

export const DESCRIPTIONS = [
  { page: 'loading' },
  { page: 'unreadable', missing: ['cells'] },
  {
    page: 'notebook',
    runtime: 'm-s-1',
    notebook: 'drive/x',
    connected: true,
    cells: 3,
    missing: [],
    guide: { command: 'restart', step: 'connect' },
    pins: [{ line: 1, from: 'a', to: 'b' }],
    carries: false,
  },
];

export const SETTINGS = [
  {
    version: 1,
    warnings: 'everything',
    beforeRunning: 'strict',
    answerDialog: false,
    course: 'NLP',
  },
  { helpLink: 'https://example.org/help?x=1#y', course: 'Physics 101', beforeRunning: 'off' },
];

export const PRESETS = [
  { format: 'clean-slate-preset', version: 1, warnings: 'everything', course: 'NLP 1' },
  {
    format: 'clean-slate-preset',
    version: 1,
    beforeRunning: 'off',
    helpLink: 'https://example.org/',
  },
];

export const ADDRESSES = [
  'https://8080-m-s-2yhmmtsbsht2x-b.us-east1-0.prod.colab.dev/api/kernels/abc-1/restart?1',
  'https://colab.research.google.com/tun/m/gpu-t4-s-1abc/api/kernels/abc/restart',
  'http://localhost:8888/api/kernels?token=x',
  'http://[::1]:9/api/',
  '/drive/1AbC-d_e',
  '/github/user/repo/blob/main/a%20b.ipynb',
];
