import * as v from 'valibot';
import { multilineSchema } from './multiline.ts';
import { parseJson, whatIsWrong } from './json.ts';
import { lineInJson } from './json-place.ts';
import { outputSchema } from './notebook-output.ts';
import { Unusable } from './unusable.ts';

const FORMAT = 4;

const codeCell = v.object({
  cell_type: v.literal('code'),
  id: v.optional(v.string()),
  metadata: v.optional(v.object({ id: v.optional(v.string()) }), {}),
  execution_count: v.nullish(v.number()),
  source: v.optional(multilineSchema, ''),
  outputs: v.optional(v.array(outputSchema), []),
});
const textCell = v.object({ cell_type: v.picklist(['markdown', 'raw']) });

const formatSchema = v.object({ nbformat: v.number() });
/** Colab leaves its mark in what it saves. */
const colabSchema = v.object({ metadata: v.object({ colab: v.object({}) }) });
const notebookSchema = v.object({
  cells: v.array(v.variant('cell_type', [codeCell, textCell])),
});

export type CodeCell = v.InferOutput<typeof codeCell>;

/** What a notebook's file holds of code. */
export interface Notebook {
  cells: readonly CodeCell[];
  /** Colab has saved it. */
  isOfColab: boolean;
}

function parse<S extends v.GenericSchema>(schema: S, value: unknown, text: string) {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const { path, reason } = whatIsWrong(parsed.issues);
  throw new Unusable(`not a notebook: ${reason}`, lineInJson(text, path), 'not-a-notebook');
}

/**
 * A notebook of format 4. Throws {@link Unusable} with the line of what is not
 * JSON or not a notebook, or of another format.
 */
export function readNotebook(text: string): Notebook {
  const json = parseJson(text);
  const { nbformat } = parse(formatSchema, json, text);
  if (nbformat !== FORMAT) {
    const isOld = nbformat < FORMAT;
    const advice = isOld ? '; open it in Colab and save it again' : '';
    const reason = `notebook format ${nbformat}, only format ${FORMAT} is read${advice}`;
    throw new Unusable(reason, lineInJson(text, ['nbformat']), isOld ? 'old-format' : 'new-format');
  }
  const { cells } = parse(notebookSchema, json, text);
  const isOfColab = v.is(colabSchema, json);
  return { cells: cells.filter((cell) => cell.cell_type === 'code'), isOfColab };
}
