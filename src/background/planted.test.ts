import { beforeEach, describe, expect, test, vi } from 'vitest';
import '../words/speak-english.ts';
import { diagnose } from '../core/diagnosis/diagnose.ts';
import type { RuntimeEvent } from '../core/ledger/events.ts';
import { toCsv } from '../core/history/csv.ts';
import { historyOf } from '../core/history/history.ts';
import { keptEvent } from '../core/ledger/kept-event.ts';
import { kernelOf } from '../core/ledger/ledger.ts';
import {
  oldCommandsOf,
  PLANTED,
  PLANTED_CELLS,
  plantedIn,
} from '../core/ledger/planted.fixture.ts';
import { readFile, toFile } from '../platform/history-file.ts';
import { isAsideKey, storageKey } from '../platform/record-keys.ts';
import { recordIn } from '../platform/whole-record.ts';
import { writtenReport } from '../views/popup/written-report.ts';
import { wordsOf } from '../words/words-of.ts';
import {
  cellAt,
  FAILED,
  LEAK,
  notebook,
  plantedReports,
  runtime,
} from './planted-session.fixture.ts';
import { emptyStorage, local } from './storage.fixture.ts';

vi.mock('../platform/browser.ts', async () => ({
  extension: {
    ...(await import('./storage.fixture.ts')).polyfill.default,
    i18n: (globalThis as unknown as { browser: { i18n: unknown } }).browser.i18n,
  },
}));
vi.mock('webextension-polyfill', async () => (await import('./storage.fixture.ts')).polyfill);

/** A worker that has just started. */
async function worker() {
  vi.resetModules();
  return {
    ...(await import('./store.ts')),
    ...(await import('./events-of-message.ts')),
    ...(await import('./renew-records.ts')),
  };
}

const eventsStored = () => recordIn(local.stored, runtime).events;

beforeEach(emptyStorage);

test('of what is planted everywhere nothing is stored, exported, reported or sent', async () => {
  const { append, eventsOfMessage } = await worker();
  const sent: unknown[] = [];
  for (const report of plantedReports()) {
    const record = await append(runtime, eventsOfMessage(report, 1));
    const diagnosis = diagnose(record, notebook);
    sent.push(diagnosis, wordsOf(diagnosis));
    sent.push(writtenReport(diagnosis, { version: '1' }));
  }
  const events = eventsStored();
  const of = (type: RuntimeEvent['type']) => events.filter((event) => event.type === type);
  expect(of('installs-run')).toHaveLength(PLANTED_CELLS.length);
  expect(of('sighted')).toHaveLength(4);
  expect(of('noted')).toHaveLength(3);
  expect(of('guard-told')).toHaveLength(1);
  // What is kept is kept as it is when it is read, or imported, again.
  expect(events.map((event) => keptEvent(event))).toEqual(events);

  expect(plantedIn(JSON.stringify(local.stored))).toEqual([]);
  const exported = toFile(new Map([[runtime, events]]), 0);
  expect(plantedIn(JSON.stringify(exported))).toEqual([]);
  expect(plantedIn(toCsv([historyOf(runtime, events)]))).toEqual([]);
  expect(plantedIn(JSON.stringify(sent))).toEqual([]);
});

describe('what an older version has kept', () => {
  const old = (): RuntimeEvent[] => [
    { id: 'o', at: 1, tab: 1, notebook, type: 'opened', title: PLANTED.mail },
    ...PLANTED_CELLS.map((source, index) => ({
      id: `i${index}`,
      at: 2 + index,
      tab: 1,
      notebook,
      type: 'installs-run' as const,
      cell: cellAt(index + 1),
      run: '1',
      commands: oldCommandsOf(source),
    })),
    {
      id: 's',
      at: 900,
      tab: 1,
      notebook,
      type: 'sighted',
      cell: cellAt(1),
      run: '1',
      sighting: {
        signature: 'internal-name-missing',
        fault: 'stale-memory',
        strength: 'certain',
        excerpt: `ImportError: ${FAILED} ${LEAK}`.slice(0, 300),
        line: 1,
        facts: { numpyPath: `/home/${PLANTED.home}/numpy` },
      },
    },
  ];
  const record = () => ({ version: 3, events: JSON.stringify(old()) });

  test('is there before', () => {
    expect(plantedIn(JSON.stringify(record())).length).toBeGreaterThan(8);
  });

  test('goes when the record is next read, and nothing else does', async () => {
    local.stored = { [storageKey(runtime)]: record() };
    const { readRecord } = await worker();
    const { session } = kernelOf(await readRecord(runtime), notebook);
    expect(session.installs.size).toBe(PLANTED_CELLS.length);
    expect(plantedIn(JSON.stringify(local.stored))).toEqual([]);
    expect(eventsStored().map(({ id }) => id)).toEqual(old().map(({ id }) => id));
    expect(local.stored[storageKey(runtime)]).toMatchObject({ version: 4 });
    const texts = [...session.installs.values()].flatMap(({ commands }) =>
      commands.map(({ text }) => text),
    );
    for (const text of texts) expect(text).toMatch(/numpy|requirements\.txt/);
  });

  test.each([
    ['an event that is none', 3, JSON.stringify([...old(), { id: 'x', note: LEAK }])],
    ['an end that is missing', 3, JSON.stringify(old()).slice(0, -20)],
    ['another version', 99, JSON.stringify(old())],
  ])('is set aside without it: %s', async (_, version, events) => {
    local.stored = { [storageKey(runtime)]: { version, events } };
    const { readRecord } = await worker();
    await readRecord(runtime);
    expect(Object.keys(local.stored).filter(isAsideKey)).toHaveLength(1);
    // What stands in a text that cannot be read is known by its shape alone.
    const shapeless = new Set(['password', 'comment', 'query', 'home']);
    const left = plantedIn(JSON.stringify(local.stored));
    expect(left.filter((name) => !shapeless.has(name))).toEqual([]);
  });

  test('goes everywhere with an update, from what was set aside too', async () => {
    const aside = { version: 3, events: JSON.stringify([{ id: 'x', note: LEAK }]) };
    local.stored = {
      [storageKey(runtime)]: record(),
      [storageKey('m-s-2')]: record(),
      'set-aside/5/m-s-3': aside,
    };
    const { renewRecords } = await worker();
    await renewRecords();
    expect(Object.keys(local.stored)).toHaveLength(3);
    expect(plantedIn(JSON.stringify(local.stored))).toEqual([]);
  });

  test('is not imported', () => {
    const file = toFile(new Map([[runtime, old()]]), 0);
    const reading = readFile(JSON.parse(JSON.stringify(file)));
    expect(reading.ok).toBe(true);
    const runtimes = reading.ok ? [...reading.runtimes] : [];
    expect(runtimes[0]?.[1]).toHaveLength(old().length);
    expect(plantedIn(JSON.stringify(runtimes))).toEqual([]);
  });
});
