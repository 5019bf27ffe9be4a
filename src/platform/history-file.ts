import * as v from 'valibot';
import type { RuntimeEvent } from '../core/ledger/events.ts';
import { keptEvent } from '../core/ledger/kept-event.ts';
import { eventSchema } from '../core/ledger/events.ts';

const TOOL = 'clean-slate-for-colab';
const FILE_VERSION = 1;
/** Version of the events in a file; they are what storage holds from its version 2 on. */
const EVENTS_VERSION = 2;

/** Largest file that is read, in bytes. */
export const MAX_FILE = 20_000_000;
const MAX_RUNTIMES = 2_000;
/** Most events of one runtime: more than a year of daily work makes. */
export const MAX_EVENTS = 50_000;

/** Why a file is not taken. Each has a sentence of its own. */
export type FileFault =
  'not-json' | 'too-large' | 'other-tool' | 'other-version' | 'malformed' | 'record-too-long';

/** Events by runtime. */
export type Runtimes = ReadonlyMap<string, readonly RuntimeEvent[]>;

export type FileReading =
  | { ok: true; runtimes: Runtimes }
  /** `where`: the runtime and the place of the entry, from 1, where one is to blame. */
  | { ok: false; fault: FileFault; where?: { runtime: string; entry?: number } };

const signed = v.object({ tool: v.literal(TOOL), version: v.unknown() });
const runtimeId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const whole = v.object({ runtimes: v.record(v.string(), v.unknown()) });
const record = v.object({ version: v.literal(EVENTS_VERSION), events: v.array(v.unknown()) });

const refused = (fault: FileFault, runtime?: string, entry?: number): FileReading => {
  if (runtime === undefined) return { ok: false, fault };
  const where = { runtime: runtime.slice(0, 60), ...(entry !== undefined && { entry }) };
  return { ok: false, fault, where };
};

/** What is written to a file: docs/history-format.md describes it. */
export function toFile(runtimes: Runtimes, exportedAt: number) {
  const version = EVENTS_VERSION;
  const records = [...runtimes].map(([runtime, events]) => [runtime, { version, events }] as const);
  return {
    tool: TOOL,
    version: FILE_VERSION,
    exportedAt: new Date(exportedAt).toISOString(),
    runtimes: Object.fromEntries(records),
  };
}

function readEvents(runtime: string, value: unknown): readonly RuntimeEvent[] | FileReading {
  const parsed = v.safeParse(record, value);
  if (!parsed.success || !v.is(runtimeId, runtime)) return refused('malformed', runtime);
  const { events } = parsed.output;
  if (events.length > MAX_EVENTS) return refused('record-too-long', runtime);
  const read: RuntimeEvent[] = [];
  for (const [index, item] of events.entries()) {
    const event = v.safeParse(eventSchema, item);
    if (!event.success) return refused('malformed', runtime, index + 1);
    read.push(keptEvent(event.output));
  }
  return read;
}

/**
 * Reads a file's content from unknown: all of it, without what older files may hold that is not kept, or
 * why it is refused.
 */
export function readFile(content: unknown): FileReading {
  const tool = v.safeParse(signed, content);
  if (!tool.success) return refused('other-tool');
  if (tool.output.version !== FILE_VERSION) return refused('other-version');
  const file = v.safeParse(whole, content);
  if (!file.success) return refused('malformed');
  const entries = Object.entries(file.output.runtimes);
  if (entries.length > MAX_RUNTIMES) return refused('malformed');
  const runtimes = new Map<string, readonly RuntimeEvent[]>();
  for (const [runtime, value] of entries) {
    const events = readEvents(runtime, value);
    if ('ok' in events) return events;
    runtimes.set(runtime, events);
  }
  return { ok: true, runtimes };
}
