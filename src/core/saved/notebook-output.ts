import * as v from 'valibot';
import { multilineSchema } from './multiline.ts';

const COLAB_DATA = 'application/vnd.colab-display-data+json';

/** The dialog that Colab opens after pip is saved as data; in a terminal it says the same so. */
const pipWarning = v.pipe(
  v.object({ pip_warning: v.object({ packages: v.array(v.string()) }) }),
  v.transform(
    ({ pip_warning: { packages } }) =>
      `WARNING: The following packages were previously imported in this runtime:\n  [${packages.join(',')}]\n`,
  ),
);

const stream = v.pipe(
  v.object({
    output_type: v.literal('stream'),
    name: v.optional(v.string(), 'stdout'),
    text: multilineSchema,
  }),
  v.transform(({ name, text }) => ({ kind: 'stream' as const, name, text })),
);

const error = v.pipe(
  v.object({
    output_type: v.literal('error'),
    ename: v.optional(v.string(), ''),
    evalue: v.optional(v.string(), ''),
    traceback: v.optional(v.array(v.string()), []),
  }),
  v.transform(({ ename, evalue, traceback }) => {
    const text = traceback.length > 0 ? traceback.join('\n') : `${ename}: ${evalue}`;
    return { kind: 'error' as const, text };
  }),
);

const rich = v.pipe(
  v.object({
    output_type: v.picklist(['display_data', 'execute_result']),
    data: v.object({
      'text/plain': v.optional(multilineSchema, ''),
      [COLAB_DATA]: v.fallback(v.optional(pipWarning), undefined),
    }),
  }),
  v.transform(({ output_type: kind, data }) => {
    const text = [data[COLAB_DATA], data['text/plain']].filter(Boolean).join('\n');
    return { kind, text };
  }),
);

/** One saved output, as the kind and the text that the scanner reads. */
export const outputSchema = v.variant('output_type', [stream, error, rich]);

export type Output = v.InferOutput<typeof outputSchema>;

/** One log may be saved in many pieces: what pip begins on stdout it may end after stderr. */
export function joinStreams(outputs: readonly Output[]): Output[] {
  const joined: Output[] = [];
  for (const output of outputs) {
    const last = joined.at(-1);
    if (last?.kind !== 'stream' || output.kind !== 'stream') {
      joined.push(output);
      continue;
    }
    const isCut = last.name !== output.name && !last.text.endsWith('\n');
    joined.splice(-1, 1, { ...output, text: `${last.text}${isCut ? '\n' : ''}${output.text}` });
  }
  return joined;
}
