/** What a runtime runs on, as far as its id tells. */
export type RuntimeKind = 'cpu' | 'gpu' | 'tpu' | 'local' | 'unknown';

export interface RuntimePlace {
  kind: RuntimeKind;
  /** The accelerator's model as the id says it, such as `T4`. */
  model?: string;
}

const ACCELERATED = /^(gpu|tpu)-([a-z0-9]{1,20})-/;
const LOCAL = /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/;

/** Reads a runtime's id: `m-s-...`, `gpu-t4-...`, `tpu-v5e1-...`, `localhost:8888`. */
export function runtimePlace(runtime: string): RuntimePlace {
  if (LOCAL.test(runtime)) return { kind: 'local' };
  if (runtime.startsWith('m-')) return { kind: 'cpu' };
  const [, kind, model] = ACCELERATED.exec(runtime) ?? [];
  if (kind !== 'gpu' && kind !== 'tpu') return { kind: 'unknown' };
  return { kind, ...(model && { model: model.toUpperCase() }) };
}
