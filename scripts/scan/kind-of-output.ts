import type { OutputKind } from '../../src/core/text/output-kind.ts';

const KINDS: Record<string, OutputKind | undefined> = {
  error: 'error',
  execute_result: 'execute_result',
  display_data: 'display_data',
  update_display_data: 'display_data',
};

/** How the scanner names a kind of output: all that is not structured is a stream. */
export const outputKind = (kind: string | undefined): OutputKind =>
  (kind === undefined ? undefined : KINDS[kind]) ?? 'stream';
