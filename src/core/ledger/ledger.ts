import type { RuntimeEvent } from './events.ts';
import { emptyKernel, reduceKernel, type KernelRecord } from './kernel-record.ts';

/** What is known of one runtime, derived from its events alone. */
export interface RuntimeRecord {
  runtime: string;
  /** When it was first seen, in milliseconds since 1970. */
  startedAt: number;
  /** How many of its events were summarised and are gone. */
  dropped: number;
  /** By notebook. */
  kernels: ReadonlyMap<string, KernelRecord>;
}

/** The record of a runtime of which nothing is known yet. */
export const emptyRecord = (runtime: string, at: number): RuntimeRecord => ({
  runtime,
  startedAt: at,
  dropped: 0,
  kernels: new Map(),
});

/** A notebook's kernel on a runtime, which may have had no event yet. */
export const kernelOf = ({ kernels, startedAt }: RuntimeRecord, notebook: string): KernelRecord =>
  kernels.get(notebook) ?? emptyKernel(notebook, startedAt);

/** The record after one more event. Pure: the same record comes back where nothing changed. */
export function reduce(record: RuntimeRecord, event: RuntimeEvent): RuntimeRecord {
  if (event.type === 'compacted') return { ...record, dropped: event.dropped };
  const known = record.kernels.get(event.notebook);
  const kernel = reduceKernel(known ?? emptyKernel(event.notebook, event.at), event);
  if (kernel === known) return record;
  return { ...record, kernels: new Map(record.kernels).set(event.notebook, kernel) };
}

/** Derives a runtime's record from all its events, in the order they were written. */
export const replay = (runtime: string, events: readonly RuntimeEvent[]): RuntimeRecord =>
  events.reduce(reduce, emptyRecord(runtime, events[0]?.at ?? 0));
