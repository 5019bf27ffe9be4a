import '../../src/words/speak-english.ts';
import { STRENGTHS, type Strength } from '../../src/core/facts/fault.ts';
import { HELP, readArguments, USAGE, type Request } from './arguments.ts';
import { asJson } from '../../src/core/saved/as-json.ts';
import type { Examined } from '../../src/core/saved/examine.ts';
import { isNotebook, peek, STANDARD_INPUT, textOf, wholeOf } from './input.ts';
import { examineRows } from './jsonl.ts';
import { examineLog } from './log.ts';
import { examineNotebook } from '../../src/core/saved/notebook-session.ts';
import { complain, endWithReader, print } from './print.ts';
import { savedReport } from '../../src/words/saved-report.ts';
import { rowReport } from './row-report.ts';
import { Unusable } from '../../src/core/saved/unusable.ts';
import { asUnusable } from './unusable.ts';
import { harmless } from '../../src/words/wrap.ts';

type Outcome = 'clean' | 'faults' | 'unusable';
const EXIT: Record<Outcome, number> = { clean: 0, faults: 1, unusable: 2 };

const nameOf = (file: string) => (file === STANDARD_INPUT ? 'standard input' : file);

function note(outcome: Outcome): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), EXIT[outcome]);
}

function refuse(file: string, { message, line }: Unusable): void {
  note('unusable');
  const place = [harmless(nameOf(file)), ...(line === undefined ? [] : [line])].join(':');
  complain(`${place}: ${message}`);
}

type Asked = Pick<Request, 'json' | 'from'>;

/** Notes a fault that is as sure as was asked for. */
function noteFaults({ sighted }: Examined, from: Strength): void {
  const least = STRENGTHS.indexOf(from);
  const counts = sighted.some(({ strength }) => STRENGTHS.indexOf(strength) <= least);
  note(counts ? 'faults' : 'clean');
}

async function scanRows(file: string, { json, from }: Asked): Promise<void> {
  let total = 0;
  let faulty = 0;
  for await (const row of examineRows(textOf(file))) {
    if (row instanceof Unusable) {
      refuse(file, row);
      continue;
    }
    total += 1;
    const hasFault = row.sighted.length > 0;
    if (hasFault) faulty += 1;
    noteFaults(row, from);
    if (json) await print(asJson({ id: row.id }, row, 'lines'));
    else if (hasFault) await print(...rowReport(row), '');
  }
  if (!json) await print(`${harmless(file)}: outputs with a fault: ${faulty} of ${total}`);
}

async function scanWhole(file: string, { json, from }: Asked, isFirst: boolean): Promise<void> {
  const { head, all } = await peek(textOf(file));
  const isSession = /\.ipynb$/i.test(file) || isNotebook(head);
  const examined = isSession ? examineNotebook(await wholeOf(all)) : await examineLog(all);
  noteFaults(examined, from);
  const places = isSession ? 'cells' : 'lines';
  if (json) return print(asJson({ file }, examined, places));
  const lines = savedReport(nameOf(file), examined, places);
  return print(...(isFirst ? [] : ['']), ...lines);
}

async function scanFile(file: string, asked: Asked, isFirst: boolean): Promise<void> {
  try {
    if (/\.jsonl$/i.test(file)) await scanRows(file, asked);
    else await scanWhole(file, asked, isFirst);
  } catch (error) {
    refuse(file, asUnusable(error));
  }
}

endWithReader();
const { files, help, wrong, ...asked } = readArguments(process.argv.slice(2));
if (wrong !== undefined) {
  complain(`${wrong}\n${USAGE}`);
  process.exitCode = EXIT.unusable;
} else if (help) {
  await print(HELP);
} else {
  for (const [index, file] of files.entries()) await scanFile(file, asked, index === 0);
}
