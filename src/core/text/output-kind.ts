/** Kinds of output item as Colab draws them; stdout, stderr and pip's log all arrive as `stream`. */
export const OUTPUT_KINDS = ['error', 'stream', 'execute_result', 'display_data'] as const;
export type OutputKind = (typeof OUTPUT_KINDS)[number];
