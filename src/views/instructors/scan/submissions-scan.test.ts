import { expect, test } from 'vitest';
import '../../../words/speak-english.ts';
import { examineNotebook } from '../../../core/saved/notebook-session.ts';
import {
  code,
  notebook,
  PIP_LOG,
  printed,
  raised,
  STALE,
} from '../../../core/saved/samples.fixture.ts';
import type { Answer } from './answer.ts';
import type { Reader } from './reader.ts';
import {
  allReports,
  allRows,
  counted,
  MOST_FILES,
  NOTHING_SCANNED,
  submissionsScan,
} from './submissions-scan.ts';

const faulty: Answer = {
  examined: examineNotebook(notebook([code([printed(PIP_LOG)]), code([raised(STALE)])])),
};
const clean: Answer = { examined: examineNotebook(notebook([code([printed('2.0.2')])])) };

/** A reader whose answers are given by hand. */
function byHand() {
  const asked: { name: string; give(answer: Answer): void }[] = [];
  let ends = 0;
  const reader: Reader = {
    read: ({ name }) => new Promise((give) => asked.push({ name, give })),
    end: () => void (ends += 1),
  };
  let state = NOTHING_SCANNED;
  const scan = submissionsScan(reader, (next) => void (state = next));
  const give = async (answer: Answer) => {
    asked.shift()?.give(answer);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { scan, give, asked, state: () => state, ends: () => ends };
}

const file = (name: string) => new File([''], name);

test('files are scanned one after the other, and each is shown when it is done', async () => {
  const { scan, give, asked, state, ends } = byHand();
  scan.take([file('a.ipynb'), file('b.ipynb')]);
  expect(state()).toMatchObject({ total: 2, isRunning: true, entries: [] });
  expect(asked.map(({ name }) => name)).toEqual(['a.ipynb']);
  await give(faulty);
  expect(asked.map(({ name }) => name)).toEqual(['b.ipynb']);
  scan.take([file('c.ipynb')]);
  expect(state()).toMatchObject({ total: 3, isRunning: true });
  await give(clean);
  await give({ fault: 'not-json', line: 3 });
  expect(state()).toMatchObject({ total: 3, isRunning: false });
  expect(ends()).toBe(1);
  const { entries } = state();
  expect(counted(entries)).toEqual({ scanned: 2, faulty: 1, refused: 1 });
  expect(allReports(entries)).toMatch(
    /^a\.ipynb\n[^]*\n\nb\.ipynb\n[^]*\n\nc\.ipynb\n.*line 3.*\n$/,
  );
  const rows = allRows(entries).trimEnd().split('\n');
  expect(rows.map((row) => (JSON.parse(row) as { file: string }).file)).toEqual([
    'a.ipynb',
    'b.ipynb',
  ]);
});

test('Stop ends it at once: what still comes is not shown, and more can be scanned', async () => {
  const { scan, give, asked, state } = byHand();
  scan.take([file('a'), file('b'), file('c')]);
  await give(clean);
  scan.stop();
  expect(state()).toMatchObject({ total: 3, isRunning: false });
  await give(clean);
  expect(state().entries).toHaveLength(1);
  expect(asked).toEqual([]);
  scan.take([file('d')]);
  expect(state()).toMatchObject({ total: 2, isRunning: true });
  await give(faulty);
  expect(state().entries.map(({ name }) => name)).toEqual(['a', 'd']);
  scan.clear();
  expect(state()).toEqual(NOTHING_SCANNED);
});

test('too many are cut, and that is said', () => {
  const { scan, state } = byHand();
  scan.take(Array.from({ length: MOST_FILES + 1 }, (_, index) => file(`${index}`)));
  expect(state()).toMatchObject({ total: MOST_FILES, isCut: true });
  scan.take([file('one more')]);
  expect(state()).toMatchObject({ total: MOST_FILES, isCut: true });
});
