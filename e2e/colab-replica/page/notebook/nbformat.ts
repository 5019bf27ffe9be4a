import * as v from 'valibot';
import { outputSchema } from './outputs/item.ts';

const text = v.pipe(
  v.union([v.string(), v.array(v.string())]),
  v.transform((value) => (typeof value === 'string' ? value : value.join(''))),
);
const metadata = v.optional(v.object({ id: v.optional(v.string()) }), {});
const common = { id: v.optional(v.string()), metadata, source: text };
const cellSchema = v.variant('cell_type', [
  v.object({
    cell_type: v.literal('code'),
    ...common,
    outputs: v.optional(v.array(outputSchema), []),
  }),
  v.object({ cell_type: v.picklist(['markdown', 'raw']), ...common }),
]);
const notebookSchema = v.object({
  nbformat: v.literal(4, 'Only notebooks of nbformat 4 can be read'),
  cells: v.array(cellSchema),
});

/** A cell of a notebook file; `id` is Colab's own where the file has one. */
export type SavedCell = v.InferOutput<typeof cellSchema> & { id: string };

/** An id for a new cell, such as `3f9c2a7be410`. */
export const newId = () => crypto.randomUUID().replaceAll('-', '').slice(0, 12);

/** Reads a notebook of nbformat 4; throws with the place and the reason where it is not one. */
export function readNotebook(ipynb: unknown): SavedCell[] {
  const parsed = v.safeParse(notebookSchema, ipynb);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const place = v.getDotPath(issue);
    throw new Error(`${issue.message}${place ? ` (at ${place})` : ''}`);
  }
  return parsed.output.cells.map((cell) => ({
    ...cell,
    id: cell.metadata.id ?? cell.id ?? newId(),
  }));
}
