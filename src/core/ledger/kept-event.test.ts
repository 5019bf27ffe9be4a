import { expect, test } from 'vitest';
import { MAX_EXCERPT } from '../text/failure.ts';
import type { GuardLine } from '../facts/guard-line.ts';
import { findInstalls, type InstallCommand } from '../installs/install-command.ts';
import type { Happening, RuntimeEvent } from './events.ts';
import { saw, sighting } from './happenings.fixture.ts';
import { keptEvent } from './kept-event.ts';
import { PLANTED, plantedIn } from './planted.fixture.ts';

const KEY = PLANTED.openai;
const cell = { id: 'c1', ordinal: 1 };

const kept = (happening: Happening) =>
  keptEvent({ id: 'e', at: 1, tab: 1, notebook: 'n', ...happening } satisfies RuntimeEvent);

const report: GuardLine = {
  loaded: '2.0.2',
  disk: '2.3.5',
  python: '3.12.12',
  verdict: 'corrupted',
  kind: 'stale-memory',
  evidence: ['version'],
  others: ['pandas'],
  runtime: 'm-s-1abc',
};

const note = {
  signature: 'look-alike',
  note: 'look-alike',
  excerpt: `AttributeError: module 'numpy' has no attribute '${KEY}'`,
  line: 3,
  facts: { missing: KEY },
} as unknown as Extract<Happening, { type: 'noted' }>['note'];

test.each<[string, Happening]>([
  ['a title', { type: 'opened', title: `my ${KEY}.ipynb`, source: 'page' }],
  ['a sighting', saw(1, sighting({ excerpt: `ImportError: ${KEY}`, facts: { module: KEY } }))],
  ['a note', { type: 'noted', cell, run: 'r', note }],
  [
    'what a guard cell found',
    { type: 'guard-told', cell, run: 'r', report: { ...report, others: ['pandas', KEY] } },
  ],
  [
    'a command',
    {
      type: 'installs-run',
      cell,
      run: 'r',
      commands: [
        { ...findInstalls('!pip install numpy==1.26.4')[0]!, text: `KEY=${KEY} pip install numpy` },
      ],
    },
  ],
])('no secret is kept of %s', (_, happening) => {
  expect(plantedIn(JSON.stringify(happening))).not.toEqual([]);
  expect(plantedIn(JSON.stringify(kept(happening)))).toEqual([]);
});

test('what holds no secret stays as it is', () => {
  const happenings: Happening[] = [
    { type: 'opened', title: 'protein-folding.ipynb', source: 'page' },
    saw(1, sighting({ excerpt: 'ImportError: numpy failed', facts: { module: 'numpy' } })),
    { type: 'guard-told', cell, run: 'r', report },
    { type: 'installs-run', cell, run: 'r', commands: findInstalls('!pip install numpy==1.26.4') },
    { type: 'run-finished', cell, failed: false, count: 3 },
  ];
  for (const happening of happenings) expect(kept(happening)).toMatchObject(happening);
});

test('the last word of an excerpt that was cut may be half a secret, and goes', () => {
  const excerptOf = (excerpt: string) => {
    const event = kept(saw(1, sighting({ excerpt })));
    return event.type === 'sighted' ? event.sighting.excerpt : '';
  };
  const cut = `ImportError: ${'numpy '.repeat(100)}`.slice(0, MAX_EXCERPT - 4);
  expect(excerptOf(`${cut}abcd`)).not.toContain('abcd');
  expect(excerptOf(`${cut}abc`)).toContain('abc');
});

/** A command as records of older versions hold it, with whatever stood beside it. */
function keptText(text: string, command: Partial<InstallCommand> = {}): string | undefined {
  const [known] = findInstalls('!pip install numpy');
  const old: InstallCommand = { ...known!, ...command, text };
  const event = kept({ type: 'installs-run', cell, run: 'r', commands: [old] });
  return event.type === 'installs-run' ? event.commands[0]?.text : undefined;
}

test.each([
  ['is read again', 'pip install numpy==1.26.4 # for me', '==1.26.4', 'pip install numpy==1.26.4'],
  [
    'is kept apart from others in its line by what it asks for',
    'pip install pandas; pip install numpy==1.26.4',
    '==1.26.4',
    'pip install numpy==1.26.4',
  ],
  [
    'is the first where none asks for that',
    'pip install pandas; pip install tqdm',
    '==1.26.4',
    'pip install pandas',
  ],
  [
    'is put together of what is known where it cannot be read',
    'python setup.py develop',
    '==1.26.4',
    'pip install numpy==1.26.4',
  ],
  ['says no more than its tool where nothing is known', 'make numpy', undefined, 'pip install …'],
])('an older command %s', (_, text, requested, expected) => {
  expect(keptText(text, requested ? { requested } : {})).toBe(expected);
});

test('an older command of another tool is none of it', () => {
  expect(keptText('conda install pandas', { tool: 'uv', requested: '<2' })).toBe(
    'uv pip install "numpy<2"',
  );
  expect(keptText('make it', { tool: 'conda' })).toBe('conda install …');
});
