import { describe, expect, it } from 'vitest';
import type { RuntimeEvent } from '../core/ledger/events.ts';
import { parseStored, toStored } from './stored-record.ts';

const event: RuntimeEvent = {
  id: 'e1',
  at: 1,
  tab: 2,
  notebook: 'drive/x',
  type: 'run-started',
  cell: { id: 'cell-1', ordinal: 1 },
};
const sighted: RuntimeEvent = {
  id: 'e2',
  at: 1,
  tab: 2,
  notebook: 'drive/x',
  type: 'sighted',
  cell: { id: 'cell-1', ordinal: 1 },
  run: 'r1',
  sighting: {
    signature: 'pip-replaced',
    fault: 'replaced',
    strength: 'certain',
    excerpt: 'numpy',
    line: 1,
    facts: { toVersion: '2.3.5' },
  },
};

const guard: RuntimeEvent = {
  id: 'e3',
  at: 1,
  tab: 2,
  notebook: 'drive/x',
  type: 'guard-told',
  cell: { id: 'cell-1', ordinal: 1 },
  run: 'r1',
  report: {
    loaded: '2.0.2',
    disk: '2.3.5',
    python: '3.12.3',
    verdict: 'corrupted',
    kind: 'stale-memory',
    evidence: ['version', 'mapped', 'imports', 'crash', 'metadata', 'shadowed'],
    others: ['torch'],
    runtime: 'm-s-1abc',
  },
};

describe('a stored record', () => {
  it('comes back as it was written', () => {
    const stored: unknown = JSON.parse(JSON.stringify(toStored([event, sighted, guard])));
    expect(parseStored(stored)).toEqual({
      events: [event, sighted, guard],
      isDamaged: false,
      isOld: false,
      generation: '',
    });
  });

  it('of version 1 named a notebook by the title of its page', () => {
    const opened = { ...event, type: 'opened', title: 'Intro.ipynb - Colab' };
    expect(parseStored({ version: 1, events: [event, opened] })).toEqual({
      events: [event, expect.objectContaining({ title: 'Intro.ipynb' })],
      isDamaged: false,
      isOld: true,
      generation: '',
    });
  });

  it('of version 2 held its events as objects', () => {
    expect(parseStored({ version: 2, events: [event, sighted] })).toEqual({
      events: [event, sighted],
      isDamaged: false,
      isOld: true,
      generation: '',
    });
  });

  it('of version 3 held all its events in one text', () => {
    const events = JSON.stringify([event, sighted]);
    expect(parseStored({ version: 3, events }).events).toEqual([event, sighted]);
  });

  it('is empty, not damaged, where nothing was stored', () => {
    expect(parseStored(undefined)).toEqual({ events: [], isDamaged: false, isOld: false });
  });

  it.each([
    ['another version', { version: 5, events: '[]' }],
    ['a text that was cut off', { version: 4, events: '[{"id":"e1"' }],
    ['a text of something else', { version: 4, events: '{"events":[]}' }],
    ['no record at all', 'numpy'],
    ['null', null],
    ['a list', [event]],
  ])('is refused whole: %s', (_, stored) => {
    expect(parseStored(stored)).toMatchObject({ events: [], isDamaged: true });
  });

  it('keeps every event that can be read beside one that cannot', () => {
    const bad = [
      { ...event, at: 'now' },
      { ...sighted, sighting: { excerpt: 'x'.repeat(9_000) } },
    ];
    expect(parseStored({ version: 3, events: JSON.stringify([event, ...bad, sighted]) })).toEqual({
      events: [event, sighted],
      isDamaged: true,
      isOld: true,
      generation: '',
    });
  });
});
