import * as v from 'valibot';
import { examineLines, type Examined } from '../../src/core/saved/examine.ts';
import { multilineSchema } from '../../src/core/saved/multiline.ts';
import { outputKind } from './kind-of-output.ts';
import { readOutput } from '../../src/core/saved/read-output.ts';
import { Unusable } from '../../src/core/saved/unusable.ts';
import { asUnusable } from './unusable.ts';
import { parseJson, whatIsWrong } from '../../src/core/saved/json.ts';

const rowSchema = v.object(
  {
    id: v.nullish(v.union([v.string(), v.number()], 'expected a text or a number')),
    kind: v.nullish(v.string('expected a text')),
    text: multilineSchema,
  },
  'expected an object',
);

/** One output of a `.jsonl` file, examined on its own. */
export interface ExaminedRow extends Examined {
  id: string;
  /** Its line in the file, from 1. */
  line: number;
}

function examineRow(json: string, line: number): ExaminedRow {
  const parsed = v.safeParse(rowSchema, parseJson(json));
  if (!parsed.success) throw new Unusable(whatIsWrong(parsed.issues).reason, line);
  const { id, kind, text } = parsed.output;
  const reading = readOutput(text, outputKind(kind ?? undefined));
  return { id: String(id ?? line), line, ...examineLines(reading) };
}

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let unfinished: string[] = [];
  for await (const chunk of chunks) {
    const [first = '', ...others] = chunk.split('\n');
    unfinished.push(first);
    const last = others.pop();
    if (last === undefined) continue;
    yield unfinished.join('');
    yield* others;
    unfinished = [last];
  }
  yield unfinished.join('');
}

/** Examines each line on its own; one that is no output comes as what is wrong with it. */
export async function* examineRows(
  chunks: AsyncIterable<string>,
): AsyncGenerator<ExaminedRow | Unusable> {
  let number = 0;
  for await (const line of linesOf(chunks)) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      yield examineRow(line, number);
    } catch (error) {
      yield new Unusable(asUnusable(error).message, number);
    }
  }
}
