import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { scan } from '../src/core/scan.ts';
import type { FaultKind, OutputKind } from '../src/core/sighting.ts';

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

const outputKind = (kind: string): OutputKind =>
  kind === 'error' || kind === 'execute_result' || kind === 'display_data' ? kind : 'stream';

function judged(row: Row) {
  const sightings = scan(row.text, outputKind(row.kind));
  const accepted = new Set([row.label, ...row.alt_labels].map((label) => FAULTS[label]));
  const isFault = FAULTS[row.label] !== undefined;
  return {
    row,
    sightings,
    isFault,
    isFound: sightings.length > 0,
    isRightKind: sightings.every((sighting) => accepted.has(sighting.fault)),
  };
}

type Judged = ReturnType<typeof judged>;

const share = (part: number, whole: number) =>
  whole === 0 ? '-' : `${part}/${whole} = ${(part / whole).toFixed(3)}`;

const told = ({ row, sightings }: Judged) =>
  `  ${row.id} ${row.kind} ${row.label} ${row.signature}: ${
    sightings.map((seen) => `${seen.fault} by ${seen.signature}, "${seen.excerpt}"`).join('; ') ||
    'nothing seen'
  }`;

function report(title: string, rows: Judged[]): void {
  if (rows.length === 0) return;
  console.log(`\n${title}`);
  for (const row of rows) console.log(told(row));
}

const [file] = process.argv.slice(2);
if (!file) {
  console.error('Usage: npm run eval -- FILE.jsonl');
  process.exit(2);
}
const all = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => judged(v.parse(rowSchema, JSON.parse(line))));
const rows = all.filter(({ row }) => !row.partial && !row.ambiguous);
const faults = rows.filter(({ isFault }) => isFault);
const others = rows.filter(({ isFault }) => !isFault);
const found = faults.filter(({ isFound }) => isFound);

for (const [label, fault] of Object.entries(FAULTS)) {
  const mine = faults.filter(({ row }) => row.label === label);
  const seen = mine.filter(({ isFound }) => isFound);
  const right = seen.filter(({ isRightKind }) => isRightKind);
  const recall = share(seen.length, mine.length);
  console.log(
    `${String(fault).padEnd(15)} recall ${recall}, kind ${share(right.length, seen.length)}`,
  );
}
const right = found.filter(({ isRightKind }) => isRightKind);
const alarms = others.filter(({ isFound }) => isFound);
console.log(`${'all'.padEnd(15)} recall ${share(found.length, faults.length)}`);
console.log(`${'all'.padEnd(15)} kind ${share(right.length, found.length)}`);
console.log(`${'all'.padEnd(15)} false alarms ${alarms.length} of ${others.length}`);
report(
  'Missed',
  faults.filter(({ isFound }) => !isFound),
);
report(
  'Another kind',
  found.filter(({ isRightKind }) => !isRightKind),
);
report('False alarms', alarms);
report(
  'Not counted, cut before the decisive line or called ambiguous: missed',
  all.filter(({ row, isFound }) => (row.partial || row.ambiguous) && !isFound),
);
