/** Made-up runtimes with realistic events: for tests, pictures and measurements. */
import type { Happening, RuntimeEvent } from '../ledger/events.ts';
import { findInstalls } from '../installs/install-command.ts';
import type { Sighting } from '../signatures/sighting.ts';

const SECOND = 1_000;

export const missingName: Sighting = {
  signature: 'internal-name-missing',
  fault: 'stale-memory',
  strength: 'certain',
  excerpt:
    "ImportError: cannot import name '_center' from 'numpy._core.umath' (/usr/local/lib/python3.12/dist-packages/numpy/_core/umath.py)",
  line: 14,
  facts: { exception: 'ImportError', missing: '_center', owner: 'numpy', python: '3.12' },
};

const replaced: Sighting = {
  signature: 'pip-replaced',
  fault: 'replaced',
  strength: 'certain',
  excerpt: 'Successfully installed numpy-2.3.5',
  line: 6,
  facts: { fromVersion: '2.0.2', toVersion: '2.3.5' },
};

const sizeChanged: Sighting = {
  signature: 'size-changed',
  fault: 'disk-conflict',
  strength: 'likely',
  excerpt:
    'ValueError: numpy.dtype size changed, may indicate binary incompatibility. Expected 96 from C header, got 88 from PyObject',
  line: 31,
  facts: { exception: 'ValueError', owner: 'pandas', python: '3.11' },
};

const cell = (ordinal: number) => ({ id: `cell-${ordinal}`, ordinal });

/** One notebook on one runtime; every step takes place some seconds after the one before. */
export class Story {
  readonly events: RuntimeEvent[] = [];
  private run = 0;

  constructor(
    readonly runtime: string,
    private now: number,
    private readonly notebook = 'drive/1AbCdEf',
    private readonly title = 'stale-memory.ipynb - Colab',
  ) {}

  add(happening: Happening, seconds = 1): this {
    this.now += seconds * SECOND;
    const id = `${this.runtime}/${this.events.length}`;
    this.events.push({ id, at: this.now, tab: 7, notebook: this.notebook, ...happening });
    return this;
  }

  open(): this {
    return this.add({ type: 'opened', title: this.title });
  }

  ranAll(cells: number): this {
    return this.add({ type: 'run-all-started', cells }, 0);
  }

  ran(ordinal: number, failed = false): this {
    this.add({ type: 'run-started', cell: cell(ordinal) });
    return this.add({ type: 'run-finished', cell: cell(ordinal), failed }, 2);
  }

  installed(ordinal: number, source = '%pip install "numpy==2.3.5" pandas'): this {
    const run = `run-${(this.run += 1)}`;
    const commands = findInstalls(source);
    this.add({ type: 'run-started', cell: cell(ordinal) });
    this.add({ type: 'installs-run', cell: cell(ordinal), run, commands });
    this.add({ type: 'sighted', cell: cell(ordinal), run, sighting: replaced }, 8);
    this.add({ type: 'installs-told', cell: cell(ordinal), run, outcome: 'told' }, 0);
    return this.add({ type: 'run-finished', cell: cell(ordinal), failed: false });
  }

  failed(ordinal: number, sighting: Sighting = missingName): this {
    const run = `run-${(this.run += 1)}`;
    this.add({ type: 'run-started', cell: cell(ordinal) });
    this.add({ type: 'sighted', cell: cell(ordinal), run, sighting });
    return this.add({ type: 'run-finished', cell: cell(ordinal), failed: true });
  }

  /** A guard cell that finds nothing wrong. */
  guarded(ordinal: number): this {
    const run = `run-${(this.run += 1)}`;
    const report = { loaded: '2.0.2', disk: '2.0.2', python: '3.12.3', evidence: [], others: [] };
    this.add({ type: 'run-started', cell: cell(ordinal) });
    const event = { type: 'guard-told', cell: cell(ordinal), run } as const;
    this.add({ ...event, report: { ...report, verdict: 'healthy' } }, 2);
    return this.add({ type: 'run-finished', cell: cell(ordinal), failed: false }, 0);
  }

  pressed(): this {
    this.add({ type: 'remedy-started', remedy: 'restart-and-run-all', cells: 6 }, 9);
    return this.add({ type: 'route-tried', route: 'toolbar-menu', worked: true });
  }

  restarted(seconds = 4): this {
    return this.add({ type: 'session-started', since: this.now + seconds * SECOND }, seconds);
  }

  ended(outcome: 'done' | 'failed-cell' | 'no-answer'): this {
    return this.add({ type: 'remedy-ended', outcome });
  }

  waited(seconds: number): this {
    this.now += seconds * SECOND;
    return this;
  }
}

const warned = (story: Story) => story.open().ran(1).installed(2);
const failing = (story: Story) => warned(story).failed(3);

/** What can happen on a runtime, by a name. */
export const plots = {
  clean: (story: Story) => story.open().guarded(1).ran(2).ran(3),
  broke: (story: Story) => story.open().ranAll(4).ran(1).ran(2, true).ran(2).ran(3),
  warned,
  early: (story: Story) =>
    warned(story).pressed().restarted().ranAll(3).ran(1).ran(2).ran(3).ended('done'),
  recovered: (story: Story) =>
    failing(story).pressed().restarted().ranAll(3).ran(1).ran(2).ran(3).ended('done'),
  cameBack: (story: Story) =>
    failing(story).pressed().restarted().ranAll(3).ran(1).failed(3).ended('failed-cell'),
  unanswered: (story: Story) => failing(story).pressed().ended('no-answer'),
  conflict: (story: Story) => story.open().ran(1).failed(4, sizeChanged).ran(5),
} as const satisfies Record<string, (story: Story) => Story>;

const TITLES = [
  'image-segmentation',
  'homework-3',
  'stale-memory',
  'protein-folding',
  'timeseries',
];
const RUNTIMES = ['m-s', 'gpu-t4-s', 'm-s', 'gpu-a100-s', 'tpu-v5e1-s'];
const COURSE = [
  'recovered',
  'clean',
  'early',
  'broke',
  'recovered',
  'conflict',
  'recovered',
  'cameBack',
] as const;
const DAY = 86_400;

/** Runtimes over some weeks before `until`, with about `size` events in all, each of several plots. */
export function manyRuntimes(count: number, size: number, until = 1_790_000_000_000): Story[] {
  return Array.from({ length: count }, (_, index) => {
    const name = TITLES[index % TITLES.length] ?? '';
    const runtime = `${RUNTIMES[index % RUNTIMES.length]}-kkb-${(index + 1) * 7919}`;
    const start = until - (count - index) * DAY * SECOND;
    const story = new Story(runtime, start, `drive/${name}`, `${name}.ipynb - Colab`);
    for (let turn = index; story.events.length < size / count; turn += 1) {
      plots[COURSE[turn % COURSE.length] ?? 'clean'](story.waited(60 * (1 + (turn % 7))));
      story.restarted(20 + 31 * (turn % 5));
    }
    return story;
  });
}
