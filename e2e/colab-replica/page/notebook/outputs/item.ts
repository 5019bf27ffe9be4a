import * as v from 'valibot';
import type { PipWarning } from '../../contract.ts';

/** nbformat keeps long texts as lists of lines. */
const text = v.pipe(
  v.union([v.string(), v.array(v.string())]),
  v.transform((value) => (typeof value === 'string' ? value : value.join(''))),
);
const data = v.record(v.string(), v.unknown());

const stream = v.object({ output_type: v.literal('stream'), text });
const result = v.object({ output_type: v.literal('execute_result'), data });
const display = v.object({ output_type: v.literal('display_data'), data });
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
export function pipWarningIn(output: Output): PipWarning | undefined {
  if (output.output_type !== 'display_data') return undefined;
  const content = output.data['application/vnd.colab-display-data+json'];
  const parsed = v.safeParse(pipWarning, content);
  if (!parsed.success) return undefined;
  const { id, pip_warning } = parsed.output;
  return { id, packages: pip_warning.packages };
}

/** The packages that the warning names; undefined for any other output. */
export const warnedPackages = (output: Output): readonly string[] | undefined =>
  pipWarningIn(output)?.packages;
