/**
 * Judges the scanner by labelled outputs, one JSON object a line: `npm run eval -- FILE.jsonl`, or
 * those that stand beside the checkout. Prints a table and every output that was judged wrong; exits 1
 * where a figure misses its aim, 2 where there is nothing to judge by.
 */
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { scan } from '../src/core/reading/scan.ts';
import type { FaultKind } from '../src/core/facts/fault.ts';
import { parseJson } from '../src/core/saved/json.ts';
import { outputKind } from './scan/kind-of-output.ts';

const LEAST_RECALL = 0.99;
const LEAST_RIGHT_KIND = 0.97;

const FAULTS: Record<string, FaultKind | undefined> = {
  a: 'stale-memory',
  b: 'disk-conflict',
  c: 'broken-install',
  e: 'replaced',
};

const rowSchema = v.object({
  id: v.string(),
  kind: v.string(),
  text: v.string(),
  label: v.string(),
  signature: v.string(),
  alt_labels: v.optional(v.array(v.string()), []),
  partial: v.optional(v.boolean(), false),
  ambiguous: v.optional(v.boolean(), false),
});

type Row = v.InferOutput<typeof rowSchema>;

function judged(row: Row) {
  const sightings = scan(row.text, outputKind(row.kind));
  const accepted = new Set([row.label, ...row.alt_labels].map((label) => FAULTS[label]));
  return {
    row,
    sightings,
    isFault: FAULTS[row.label] !== undefined,
    isFound: sightings.length > 0,
    isRightKind: sightings.every((sighting) => accepted.has(sighting.fault)),
  };
}

type Judged = ReturnType<typeof judged>;

const tell = (...columns: readonly string[]) =>
  console.log(
    columns
      .map((column) => `${column.padEnd(17)} `)
      .join('')
      .trimEnd(),
  );

function share(part: number, whole: number, least = 0): string {
  if (whole === 0) return '-';
  const isBelow = part / whole < least;
  if (isBelow) process.exitCode = 1;
  return `${(part / whole).toFixed(3)} (${part}/${whole})${isBelow ? ' LOW' : ''}`;
}

/** One line of the table; the aims hold for all faults together. */
function tellFaults(name: string, faults: readonly Judged[], isWhole: boolean): void {
  const found = faults.filter(({ isFound }) => isFound);
  const right = found.filter(({ isRightKind }) => isRightKind);
  tell(
    name,
    share(found.length, faults.length, isWhole ? LEAST_RECALL : 0),
    share(right.length, found.length, isWhole ? LEAST_RIGHT_KIND : 0),
  );
}

function list(title: string, rows: readonly Judged[]): void {
  if (rows.length === 0) return;
  console.log(`\n${title}`);
  for (const { row, sightings } of rows) {
    const seen = sightings.map((each) => `${each.fault} by ${each.signature}, "${each.excerpt}"`);
    const { id, kind, label, signature } = row;
    console.log(`  ${id} ${kind} ${label} ${signature}: ${seen.join('; ') || 'nothing seen'}`);
  }
}

/** Labelled outputs that may stand beside the checkout; the project does without them. */
const BESIDE = '../shared/corpus/dev.jsonl';

const [file = BESIDE] = process.argv.slice(2);
if (!existsSync(file)) {
  console.error(`There is no ${file}. Usage: npm run eval -- FILE.jsonl`);
  process.exit(2);
}
const all = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => judged(v.parse(rowSchema, parseJson(line))));
const rows = all.filter(({ row }) => !row.partial && !row.ambiguous);
const faults = rows.filter(({ isFault }) => isFault);
const alarms = rows.filter(({ isFault, isFound }) => !isFault && isFound);
if (alarms.length > 0) process.exitCode = 1;

tell('fault', 'recall', 'right kind');
for (const [label, fault = ''] of Object.entries(FAULTS)) {
  tellFaults(
    fault,
    faults.filter(({ row }) => row.label === label),
    false,
  );
}
tellFaults('all', faults, true);
tell('false alarms', `${alarms.length} of ${rows.length - faults.length}`);
list(
  'Missed',
  faults.filter(({ isFound }) => !isFound),
);
list(
  'Another kind',
  faults.filter(({ isFound, isRightKind }) => isFound && !isRightKind),
);
list('False alarms', alarms);
list(
  'Missed, but not counted: cut before the decisive line, or ambiguous',
  all.filter(({ row, isFound }) => (row.partial || row.ambiguous) && !isFound),
);
