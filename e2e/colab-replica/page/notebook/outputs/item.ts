import * as v from 'valibot';
import type { PipWarning } from '../../contract.ts';

/** nbformat keeps long texts as lists of lines. */
const text = v.pipe(
  v.union([v.string(), v.array(v.string())]),
  v.transform((value) => (typeof value === 'string' ? value : value.join(''))),
);
const data = v.record(v.string(), v.unknown());

/** A display with an id can be redrawn by later messages. */
const transient = v.optional(v.object({ display_id: v.optional(v.string()) }));

const stream = v.object({
  output_type: v.literal('stream'),
  name: v.optional(v.string(), 'stdout'),
  text,
});
const result = v.object({ output_type: v.literal('execute_result'), data, transient });
const display = v.object({ output_type: v.literal('display_data'), data, transient });
const error = v.object({
  output_type: v.literal('error'),
  ename: v.string(),
  evalue: v.string(),
  traceback: v.array(v.string()),
});

/** One output as nbformat 4 has it; a kernel's messages have the same shape but for the type. */
export const outputSchema = v.variant('output_type', [stream, result, display, error]);
export type Output = v.InferOutput<typeof outputSchema>;
export type ErrorOutput = v.InferOutput<typeof error>;

const update = v.object({ output_type: v.literal('update_display_data'), data, transient });
/** A widget opens its way to the kernel. */
const comm = v.object({ output_type: v.literal('comm_open') });

/** What a kernel says to the output of a cell: an output, or a change of what is there. */
export const kernelOutputSchema = v.variant('output_type', [...outputSchema.options, update, comm]);
export type KernelOutput = v.InferOutput<typeof kernelOutputSchema>;

/** The name that a display can be redrawn by. */
export const displayId = (output: KernelOutput): string | undefined =>
  'transient' in output ? output.transient?.display_id : undefined;

/** Schema of `OutputItem`. */
export const itemSchema = v.object({ id: v.optional(v.number()), output: outputSchema });

/** An output in its place; only what a live run printed has an id. */
export type OutputItem = v.InferOutput<typeof itemSchema>;

/** One MIME type of a result as text; undefined where it is absent or has another form. */
export function mimeText(bundle: Readonly<Record<string, unknown>>, type: string) {
  const parsed = v.safeParse(text, bundle[type]);
  return parsed.success ? parsed.output : undefined;
}

/** True for what Colab draws on the page itself; any other item moves the output into a frame. */
export function isStatic({ output }: OutputItem): boolean {
  if (output.output_type === 'stream') return true;
  return (
    output.output_type === 'execute_result' && Object.keys(output.data).join() === 'text/plain'
  );
}

const pipWarning = v.object({
  id: v.optional(v.string(), ''),
  pip_warning: v.object({ packages: v.array(v.string()) }),
});

/** The kernel's "previously imported" warning; undefined for any other output. */
export function pipWarningIn(output: KernelOutput): PipWarning | undefined {
  if (output.output_type !== 'display_data') return undefined;
  const content = output.data['application/vnd.colab-display-data+json'];
  const parsed = v.safeParse(pipWarning, content);
  if (!parsed.success) return undefined;
  const { id, pip_warning } = parsed.output;
  return { id, packages: pip_warning.packages };
}

/** Classes of an item's outer element: its type, and an id if a live run printed it. */
export const itemClass = ({ id, output }: OutputItem): string =>
  id === undefined ? output.output_type : `${output.output_type} output-id-${id}`;

/** Puts an item's element where the one it replaces stood, or after all others. */
export function placeItem(container: Element, element: Element, replaces?: number): void {
  const old =
    replaces === undefined ? null : container.querySelector(`:scope > .output-id-${replaces}`);
  if (old) old.replaceWith(element);
  else container.append(element);
}

/** The packages that the warning names; undefined for any other output. */
export const warnedPackages = (output: Output): readonly string[] | undefined =>
  pipWarningIn(output)?.packages;
