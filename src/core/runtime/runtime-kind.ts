import * as v from 'valibot';
import { name } from '../shapes.ts';
import { isLocal } from './runtime-id.ts';

/** What a runtime runs on, as far as its id and Colab's page tell. */
export const RUNTIME_KINDS = ['cpu', 'gpu', 'tpu', 'local', 'unknown'] as const;
export type RuntimeKind = (typeof RUNTIME_KINDS)[number];

export const runtimePlaceSchema = v.object({
  kind: v.picklist(RUNTIME_KINDS),
  /** The accelerator's model as the id or the page says it, such as `T4`. */
  model: v.exactOptional(name),
});
export type RuntimePlace = v.InferOutput<typeof runtimePlaceSchema>;

const ACCELERATED = /^(gpu|tpu)-([a-z0-9]{1,20})-/;

/** Reads a runtime's id: `m-s-...`, `gpu-t4-...`, `tpu-v5e1-...`, `localhost:8888`. */
function placeInId(runtime: string): RuntimePlace {
  if (isLocal(runtime)) return { kind: 'local' };
  if (runtime.startsWith('m-')) return { kind: 'cpu' };
  const [, kind, model] = ACCELERATED.exec(runtime) ?? [];
  if (kind !== 'gpu' && kind !== 'tpu') return { kind: 'unknown' };
  return { kind, ...(model && { model: model.toUpperCase() }) };
}

/** What a runtime runs on: what its id leaves open, the page may have told. */
export function runtimePlace(runtime: string, onPage?: RuntimePlace): RuntimePlace {
  const place = placeInId(runtime);
  if (!onPage) return place;
  if (place.kind === 'unknown') return onPage;
  return place.kind === onPage.kind ? { ...onPage, ...place } : place;
}

const ACCELERATOR = /\b([GT]PU)\b/;
const MODEL = /\b(?:[AGHLPTV]\d{1,3}|(v\d[a-z]?-\d{1,3}))\b/;
/** A product's name, which Colab says in every language. */
const HOSTED = 'Google Compute Engine';

/**
 * Reads what Colab's connect button says, such as "Connected to Python 3 Google Compute Engine backend
 * (GPU)", or "T4" beside its label.
 */
export function placeInWords(words: string): RuntimePlace {
  // French has no-break spaces between the words.
  const text = words.replaceAll(/\s/g, ' ');
  const [model, ofTpu] = MODEL.exec(text) ?? [];
  const [, accelerator = model && (ofTpu ? 'TPU' : 'GPU')] = ACCELERATOR.exec(text) ?? [];
  if (accelerator === undefined) return { kind: text.includes(HOSTED) ? 'cpu' : 'unknown' };
  return { kind: accelerator === 'GPU' ? 'gpu' : 'tpu', ...(model && { model }) };
}
