import type { Found, Happening, RuntimeEvent } from '../core/ledger/events.ts';
import { findInstalls } from '../core/installs/install-command.ts';
import { endsKernel } from '../core/installs/source/ends-kernel.ts';
import { ofOutput } from '../core/reading/of-output.ts';
import { placeInWords } from '../core/runtime/runtime-kind.ts';
import { createScanner } from '../core/reading/scan.ts';
import type { NotebookToBackground } from '../platform/messages.ts';

/** A message that reports something that happened on a runtime. */
export type PageMessage = Extract<NotebookToBackground, { at: number }>;

/** Scans what is new in an output; what it carries for context was scanned before. */
function readOutput(message: Extract<PageMessage, { type: 'output' }>): Found[] {
  const { cell, run, passage } = message;
  const scanner = createScanner(passage.kind, message.runtime);
  scanner.push(passage.text.slice(0, passage.carried));
  const before = scanner.guard();
  const found = [...scanner.push(passage.text.slice(passage.carried)), ...scanner.end()];
  const sightings = ofOutput(found, scanner.isOwnPlace());
  const outcome = scanner.installOutcome();
  const guard = scanner.guard();
  return [
    ...(outcome === 'none' ? [] : [{ type: 'installs-told', cell, run, outcome } as const]),
    ...(guard && guard !== before
      ? [{ type: 'guard-told', cell, run, report: guard } as const]
      : []),
    ...sightings.map((sighting) => ({ type: 'sighted', cell, run, sighting }) as const),
    ...scanner.notes().map((note) => ({ type: 'noted', cell, run, note }) as const),
  ];
}

function readSource({ cell, run, text }: Extract<PageMessage, { type: 'source' }>): Found[] {
  const commands = findInstalls(text);
  const ends = endsKernel(text) === 'after-install';
  if (commands.length === 0) return [];
  return [{ type: 'installs-run', cell, run, commands, ...(ends && { endsKernel: true }) }];
}

function readMachine({ words }: Extract<PageMessage, { type: 'machine' }>): Found[] {
  const machine = placeInWords(words);
  return machine.kind === 'unknown' ? [] : [{ type: 'machine-seen', machine }];
}

function happeningsIn(message: PageMessage): Happening[] {
  switch (message.type) {
    case 'report':
      return [message.event];
    case 'output':
      return readOutput(message);
    case 'source':
      return readSource(message);
    case 'machine':
      return readMachine(message);
  }
}

/** The events that a page's message stands for; the same message always gives the same ids. */
export function eventsOfMessage(message: PageMessage, tab: number): RuntimeEvent[] {
  const { id, at, notebook } = message;
  return happeningsIn(message).map((happening, index) =>
    Object.assign({ id: index === 0 ? id : `${id}#${index}`, at, tab, notebook }, happening),
  );
}
